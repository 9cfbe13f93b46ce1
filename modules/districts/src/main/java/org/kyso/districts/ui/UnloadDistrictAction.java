package org.kyso.districts.ui;

import java.awt.event.ActionEvent;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.UnitSelection;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAction;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.Tasks;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/** Takes the district of the chosen unit out of sight. Its people and figures stay in the store. */
@ActionID(category = "File", id = "org.kyso.districts.ui.UnloadDistrictAction")
@ActionRegistration(displayName = "#unloadDistrict", lazy = false)
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 110),
    @ActionReference(path = "KySo/Districts/Actions", position = 100)
})
@Messages({
    "unloadDistrict=&Unload District…",
    "unloading=Unloading a district",
    "unloadThis=&Unload",
    "# {0} - district",
    "unloadForMe=Unload {0}? Its people and figures stay in the store and are out of sight until it is loaded again.",
    "# {0} - district",
    "unloadForAll=Unload {0}, for everybody who uses this store? Its people and figures stay in the store and are out of sight "
            + "until it is loaded again.",
    "chooseDistrict=Choose a district, or one of its units, in the tree first.",
    "# {0} - district",
    "unloaded={0} is out of sight. Its people and figures stay in the store; load it again to see them."
})
public final class UnloadDistrictAction extends StoreAction {

    private static final long serialVersionUID = 1L;

    public UnloadDistrictAction() {
        super(Bundle.unloadDistrict(), Need.CHANGE);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        var tree = Districts.getDefault().tree();
        var chosen = tree.unit(Lookup.getDefault().lookup(UnitSelection.class).code())
                .flatMap(unit -> tree.area(unit.area()));
        if (chosen.isEmpty()) {
            Notices.getDefault().warn(Bundle.unloading(), Bundle.chooseDistrict());
            return;
        }
        var name = chosen.get().district().shortName();
        boolean shared =
                Stores.getDefault().current().map(OpenedStore::isShared).orElse(false);
        var question = shared ? Bundle.unloadForAll(name) : Bundle.unloadForMe(name);
        if (!Notices.getDefault().agrees(Bundle.unloading(), question, Bundle.unloadThis())) {
            return;
        }
        Tasks.getDefault()
                .run(
                        Bundle.unloading(),
                        progress -> {
                            Districts.getDefault().unload(chosen.get().code());
                            return name;
                        },
                        done -> Notices.getDefault().tell(Bundle.unloaded(done)));
    }
}

package org.kyso.districts.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.List;
import java.util.stream.Collectors;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.Unit;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.Tasks;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Takes the districts of the selected units out of sight. Their people and figures stay in the store. */
@ActionID(category = "File", id = "org.kyso.districts.ui.UnloadDistrictAction")
@ActionRegistration(displayName = "#unloadDistrict")
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 110),
    @ActionReference(path = "KySo/Districts/Actions", position = 100)
})
@Messages({
    "unloadDistrict=&Unload District",
    "unloading=Unloading a district",
    "# {0} - districts",
    "unloaded=Out of sight: {0}. Its people and figures stay in the store; load it again to see them."
})
public final class UnloadDistrictAction implements ActionListener {

    private final List<Unit> units;

    public UnloadDistrictAction(List<Unit> units) {
        this.units = units;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        var areas = units.stream()
                .map(Unit::area)
                .filter(a -> !a.isEmpty())
                .distinct()
                .toList();
        var tree = Districts.getDefault().tree();
        var names = areas.stream()
                .flatMap(a -> tree.area(a).stream())
                .map(a -> a.district().shortName())
                .collect(Collectors.joining(", "));
        Tasks.getDefault()
                .run(
                        Bundle.unloading(),
                        progress -> {
                            for (var area : areas) {
                                Districts.getDefault().unload(area);
                            }
                            return names;
                        },
                        done -> Notices.getDefault().tell(Bundle.unloaded(done)));
    }
}

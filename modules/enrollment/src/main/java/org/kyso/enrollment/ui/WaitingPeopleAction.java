package org.kyso.enrollment.ui;

import java.awt.event.ActionEvent;
import org.kyso.districts.api.UnitSelection;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.ViewContext;
import org.kyso.store.spi.StoreAction;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/** Shows who waits in the chosen unit: at which step, for how many days, longer than 48 hours, with two orders. */
@ActionID(category = "Window", id = "org.kyso.enrollment.ui.WaitingPeopleAction")
@ActionRegistration(displayName = "#whoWaits", lazy = false)
@ActionReference(path = "Menu/Window", position = 310)
@Messages("whoWaits=W&ho Waits")
public final class WaitingPeopleAction extends StoreAction {

    private static final long serialVersionUID = 1L;

    public WaitingPeopleAction() {
        super(Bundle.whoWaits(), Need.ANY);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        var unit = Lookup.getDefault().lookup(UnitSelection.class).code();
        Lookup.getDefault()
                .lookup(ShownPeople.class)
                .open(new WaitingPeople(
                        unit.isEmpty() ? Place.EVERYBODY : Place.subtree(unit),
                        ViewContext.getDefault().settings()));
    }
}

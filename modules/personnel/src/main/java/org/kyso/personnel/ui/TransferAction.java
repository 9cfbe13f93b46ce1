package org.kyso.personnel.ui;

import java.awt.event.ActionEvent;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.SelectedPeople;
import org.kyso.store.spi.StoreAction;
import org.kyso.tasks.api.Notices;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Moves the chosen people to another unit from a day on; who had left comes back. */
@ActionID(category = "People", id = "org.kyso.personnel.ui.TransferAction")
@ActionRegistration(displayName = "#transferPeople", lazy = false)
@ActionReference(path = "KySo/People", position = 310, separatorBefore = 300)
@Messages({
    "transferPeople=&Transfer…",
    "transferTitle=Transfer to another unit",
    "fieldNewUnit=New unit",
    "# {0} - who",
    "# {1} - unit",
    "transferred={0} → {1}"
})
public final class TransferAction extends StoreAction {

    private static final long serialVersionUID = 1L;

    public TransferAction() {
        super(Bundle.transferPeople(), Need.CHANGE);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        var selected = SelectedPeople.current();
        var people = selected.people();
        if (people.isEmpty()) {
            Notices.getDefault().tell(Bundle.nobodySelected());
            return;
        }
        var fields = new EditFields(EditFields.whom(people));
        var unit = fields.field(Bundle.fieldNewUnit(), new UnitField("edit.unit"));
        var from = fields.day("edit.from", Bundle.fieldFrom(), selected.latestDay());
        fields.ask(Bundle.transferTitle(), () -> {
            var target = unit.unit();
            var day = EditFields.dayIn(from).orElse(selected.latestDay());
            var ids = people.stream().map(Person::id).toList();
            PeopleEdit.make(
                    Bundle.transferred(EditFields.whom(people), target.name()),
                    edits -> edits.transfer(ids, target.code(), day));
        });
    }
}

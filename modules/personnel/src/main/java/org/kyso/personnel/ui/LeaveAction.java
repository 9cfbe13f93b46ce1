package org.kyso.personnel.ui;

import java.awt.event.ActionEvent;
import javax.swing.JLabel;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.SelectedPeople;
import org.kyso.store.spi.StoreAction;
import org.kyso.tasks.api.Notices;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Takes the chosen people out of every count from a day on. */
@ActionID(category = "People", id = "org.kyso.personnel.ui.LeaveAction")
@ActionRegistration(displayName = "#leavePeople", lazy = false)
@ActionReference(path = "KySo/People", position = 320)
@Messages({
    "leavePeople=&Leaves…",
    "leaveTitle=Left: retired, discharged, moved away",
    "leaveHint=They count until the day before. A transfer brings somebody back.",
    "# {0} - who",
    "# {1} - day",
    "leftFrom={0} left on {1}",
    "nobodySelected=Choose people in the list first."
})
public final class LeaveAction extends StoreAction {

    private static final long serialVersionUID = 1L;

    public LeaveAction() {
        super(Bundle.leavePeople(), Need.CHANGE);
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
        var from = fields.day("edit.from", Bundle.fieldFrom(), selected.latestDay());
        fields.field(" ", new JLabel(Bundle.leaveHint()));
        fields.ask(Bundle.leaveTitle(), () -> {
            var day = EditFields.dayIn(from).orElse(selected.latestDay());
            var ids = people.stream().map(Person::id).toList();
            PeopleEdit.make(Bundle.leftFrom(EditFields.whom(people), from.getText()), edits -> edits.leave(ids, day));
        });
    }
}

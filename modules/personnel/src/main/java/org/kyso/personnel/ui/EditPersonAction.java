package org.kyso.personnel.ui;

import java.awt.event.ActionEvent;
import org.kyso.personnel.api.CitizenId;
import org.kyso.personnel.api.SelectedPeople;
import org.kyso.store.spi.StoreAction;
import org.kyso.tasks.api.Notices;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Corrects what is known of the chosen person. */
@ActionID(category = "People", id = "org.kyso.personnel.ui.EditPersonAction")
@ActionRegistration(displayName = "#editPerson", lazy = false)
@ActionReference(path = "KySo/People", position = 330)
@Messages({
    "editPerson=&Correct…",
    "editPersonTitle=Correct what is known",
    "oneAtATime=Choose one person: each is corrected by themself.",
    "# {0} - who",
    "corrected={0} corrected"
})
public final class EditPersonAction extends StoreAction {

    private static final long serialVersionUID = 1L;

    public EditPersonAction() {
        super(Bundle.editPerson(), Need.CHANGE);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        var selected = SelectedPeople.current();
        var people = selected.people();
        if (people.size() != 1) {
            Notices.getDefault().tell(Bundle.oneAtATime());
            return;
        }
        var known = people.get(0);
        var fields = new EditFields(known.fullName() + " · " + CitizenId.mask(known.citizenId()));
        var person = new PersonFields(fields, known);
        fields.ask(Bundle.editPersonTitle(), () -> {
            var entered = person.entered();
            PeopleEdit.make(
                    Bundle.corrected(known.fullName()),
                    edits -> edits.correct(known.id(), entered, selected.latestDay()));
        });
    }
}

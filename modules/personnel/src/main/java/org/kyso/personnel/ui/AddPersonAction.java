package org.kyso.personnel.ui;

import java.awt.event.ActionEvent;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import javax.swing.JComboBox;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.RegisterRules;
import org.kyso.personnel.api.SelectedPeople;
import org.kyso.personnel.spi.AskedMemberships;
import org.kyso.store.spi.StoreAction;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Adds a person whom no roster names. */
@ActionID(category = "People", id = "org.kyso.personnel.ui.AddPersonAction")
@ActionRegistration(displayName = "#addPerson", lazy = false)
@ActionReference(path = "KySo/People", position = 340)
@Messages({
    "addPerson=&Add a Person…",
    "addPersonTitle=Add a person",
    "addPersonHead=Somebody whom no roster names yet",
    "fieldUnit=Unit",
    "fieldMembership=Member of",
    "memberOfNothing=Nothing: registering is encouraged",
    "# {0} - who",
    "# {1} - unit",
    "added={0} added to {1}"
})
public final class AddPersonAction extends StoreAction {

    private static final long serialVersionUID = 1L;

    public AddPersonAction() {
        super(Bundle.addPerson(), Need.CHANGE);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        var day = SelectedPeople.current().latestDay();
        Tasks.getDefault().read(progress -> AskedMemberships.all(), asked -> ask(asked, day));
    }

    private static void ask(List<String> asked, LocalDate day) {
        var fields = new EditFields(Bundle.addPersonHead());
        var unit = fields.field(Bundle.fieldUnit(), new UnitField("edit.unit"));
        var memberships = new LinkedHashSet<>(List.of(Bundle.memberOfNothing(), "Đoàn viên", "Hội viên"));
        memberships.addAll(asked);
        var membership = fields.field(Bundle.fieldMembership(), new JComboBox<>(memberships.toArray(String[]::new)));
        membership.setName("person.membership");
        var person = new PersonFields(fields, null);
        fields.ask(Bundle.addPersonTitle(), () -> {
            var target = unit.unit();
            var entered = person.entered();
            refuse(entered);
            boolean isMember = membership.getSelectedIndex() > 0;
            var placement = new Placement(
                    day,
                    target.code(),
                    isMember ? Mandate.MANDATORY : Mandate.ENCOURAGED,
                    isMember ? String.valueOf(membership.getSelectedItem()) : "");
            PeopleEdit.make(Bundle.added(entered.fullName(), target.name()), edits -> edits.add(entered, placement));
        });
    }

    /** What is wrong is said while the fields are still there. */
    private static void refuse(Person entered) throws RefusedException {
        var fault = RegisterRules.citizenIdFault(entered.citizenId())
                .or(() -> RegisterRules.saidFault(entered, LocalDate.now(), LocalDate.now()));
        if (fault.isPresent()) {
            throw new RefusedException(fault.get());
        }
    }
}

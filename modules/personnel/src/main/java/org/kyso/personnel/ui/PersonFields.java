package org.kyso.personnel.ui;

import java.time.LocalDate;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import org.kyso.personnel.api.Person;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/**
 * The fields of one person: of a new one all, of a known one those that can be corrected. What is masked in the list isn't shown
 * here either: its field is blank, and left blank keeps what is known.
 */
@Messages({
    "fieldFullName=Full name",
    "fieldCitizenId=Citizen ID",
    "fieldServiceNo=Service number",
    "fieldBirth=Birth date",
    "fieldSex=Sex",
    "sexUnknown=Not known",
    "sexMale=Male",
    "sexFemale=Female",
    "fieldRank=Rank",
    "fieldPosition=Position",
    "fieldPhone=Phone",
    "fieldMail=Mail",
    "fieldResidence=Residence",
    "keepsKnown=Blank keeps what is known",
    "# {0} - field",
    "notEmptied={0} can''t be emptied: what the rosters say stays. Write what is right."
})
final class PersonFields {

    private static final String[] SEXES = {"", "M", "F"};

    private final Person known;
    private final JTextField name;
    private final JTextField citizenId;
    private final JTextField serviceNumber;
    private final JTextField birth;
    private final JComboBox<String> sex =
            new JComboBox<>(new String[] {Bundle.sexUnknown(), Bundle.sexMale(), Bundle.sexFemale()});
    private final JTextField rank;
    private final JTextField position;
    private final JTextField phone;
    private final JTextField mail;
    private final JTextField residence;

    /** @param known null for a new person */
    PersonFields(EditFields fields, Person known) {
        this.known = known;
        name = fields.text("person.name", Bundle.fieldFullName(), known == null ? "" : known.fullName());
        citizenId = known == null ? fields.text("person.citizenId", Bundle.fieldCitizenId(), "") : null;
        serviceNumber = masked(fields.text("person.serviceNumber", Bundle.fieldServiceNo(), ""));
        birth = fields.day("person.birth", Bundle.fieldBirth(), known == null ? null : known.birthDate());
        sex.setName("person.sex");
        sex.setSelectedIndex(
                known == null ? 0 : known.sex().equals("M") ? 1 : known.sex().equals("F") ? 2 : 0);
        fields.field(Bundle.fieldSex(), sex);
        rank = fields.text("person.rank", Bundle.fieldRank(), known == null ? "" : known.rank());
        position = fields.text("person.position", Bundle.fieldPosition(), known == null ? "" : known.position());
        phone = masked(fields.text("person.phone", Bundle.fieldPhone(), ""));
        mail = masked(fields.text("person.mail", Bundle.fieldMail(), ""));
        residence = masked(fields.text("person.residence", Bundle.fieldResidence(), ""));
    }

    private JTextField masked(JTextField field) {
        if (known != null) {
            field.putClientProperty("JTextField.placeholderText", Bundle.keepsKnown());
        }
        return field;
    }

    /** What was entered; of a known person what is different, the rest empty. */
    Person entered() throws RefusedException {
        return new Person(
                0,
                known == null ? citizenId.getText().replaceAll("\\s", "") : known.citizenId(),
                serviceNumber.getText().strip(),
                changed(Bundle.fieldFullName(), name, known == null ? "" : known.fullName()),
                birthDate(),
                SEXES[sex.getSelectedIndex()],
                changed(Bundle.fieldRank(), rank, known == null ? "" : known.rank()),
                changed(Bundle.fieldPosition(), position, known == null ? "" : known.position()),
                phone.getText().strip(),
                mail.getText().strip(),
                residence.getText().strip());
    }

    private LocalDate birthDate() throws RefusedException {
        var day = EditFields.dayIn(birth);
        if (day.isEmpty() && known != null && known.birthDate() != null) {
            throw new RefusedException(Bundle.notEmptied(Bundle.fieldBirth()));
        }
        return day.orElse(null);
    }

    private static String changed(String label, JTextField field, String before) throws RefusedException {
        var text = field.getText().strip();
        if (text.isEmpty() && !before.isEmpty()) {
            throw new RefusedException(Bundle.notEmptied(label));
        }
        return text.equals(before) ? "" : text;
    }
}

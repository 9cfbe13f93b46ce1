package org.kyso.personnel.ui;

import java.awt.Component;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.kyso.exchange.api.WrittenDates;
import org.kyso.personnel.api.Person;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.PlainText;
import org.kyso.tasks.api.RefusedException;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.util.NbBundle.Messages;

/** Labels and fields of a dialog about people, one pair below the other. On the event thread only. */
@Messages({
    "# {0} - name",
    "# {1} - how many more",
    "whomAndMore={0} and {1} more",
    "# {0} - as written",
    "noSuchDay=''{0}'' is no day: write it like 20/06/2024.",
    "fieldFrom=From"
})
final class EditFields extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;
    private static final int COLUMNS = 34;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    EditFields(String heading) {
        super(new GridBagLayout());
        setBorder(BorderFactory.createEmptyBorder(2 * GAP, 2 * GAP, GAP, 2 * GAP));
        var label = new JLabel(PlainText.shown(heading));
        label.setName("edit.whom");
        add(label, place(0));
    }

    static String whom(List<Person> people) {
        var first = people.get(0).fullName();
        return people.size() == 1 ? first : Bundle.whomAndMore(first, people.size() - 1);
    }

    /** Adds a text field. */
    JTextField text(String name, String label, String content) {
        var field = new JTextField(PlainText.visible(content), COLUMNS);
        field.setName(name);
        return field(label, field);
    }

    JTextField day(String name, String label, LocalDate content) {
        return text(name, label, content == null ? "" : content.format(DAY));
    }

    /** Adds a field below its label. */
    <C extends Component> C field(String text, C field) {
        var label = new JLabel(text);
        label.setLabelFor(field);
        add(label, place(1));
        add(field, place(0));
        return field;
    }

    private static GridBagConstraints place(int above) {
        var place = new GridBagConstraints();
        place.gridx = 0;
        place.insets = new Insets(above == 0 ? 0 : GAP, 0, 0, 0);
        place.anchor = GridBagConstraints.LINE_START;
        place.fill = GridBagConstraints.HORIZONTAL;
        place.weightx = 1;
        return place;
    }

    /** The day in a field; empty where it is blank. */
    static Optional<LocalDate> dayIn(JTextField field) throws RefusedException {
        var written = field.getText().strip();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(WrittenDates.in(written).orElseThrow(() -> new RefusedException(Bundle.noSuchDay(written))));
    }

    /** What is done with the fields once they are filled in. */
    @FunctionalInterface
    interface Entered {

        void use() throws RefusedException;
    }

    /** Asks until what was entered can be used, or the user gives up. */
    void ask(String title, Entered entered) {
        while (DialogDisplayer.getDefault().notify(new DialogDescriptor(this, title)) == DialogDescriptor.OK_OPTION) {
            try {
                entered.use();
                return;
            } catch (RefusedException wrong) {
                Notices.getDefault().warn(title, wrong.getMessage());
            }
        }
    }
}

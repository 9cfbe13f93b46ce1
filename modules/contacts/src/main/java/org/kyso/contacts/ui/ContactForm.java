package org.kyso.contacts.ui;

import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactKind;
import org.kyso.contacts.coverage.ContactKindNames;
import org.kyso.contacts.coverage.ContactRules;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.districts.api.UnitMatch;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;

/** The form for one contact. */
@Messages({
    "formKind=&Kind:",
    "formName=&Full name:",
    "formRole=&Role:",
    "formPhone=&Phone:",
    "formMail=&Mail:",
    "formNote=&Note:",
    "formAreas=Support &areas:",
    "formUnit=&Unit:",
    "formUnitHint=such as CAP Hồng Gai, or Đội Tham mưu - Hạ Long",
    "# {0} - what was typed",
    "formUnitUnknown=No loaded unit is called \"{0}\".",
    "# {0} - what was typed",
    "formUnitSeveral=Several units are called \"{0}\": write the district behind it.",
    "# {0} - what was typed",
    "formMailUnreadable=\"{0}\" is no mail address: write it as name@place.vn.",
    "formNoAreas=No loaded district names a support area: load the district modules first."
})
final class ContactForm extends JPanel {

    /** One address, or several with commas or semicolons between. A list that is imported may say anything there. */
    private static final Pattern MAIL =
            Pattern.compile("[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]+(\\s*[,;]\\s*[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]+)*");

    private static final int COLUMNS = 40;
    private static final int GAP = 6;
    private static final int LABEL_DOWN = 4;
    private static final int AREAS_HEIGHT = 140;

    private final Contact initial;
    private final UnitInput units;
    private final JComboBox<ContactKind> kind = new JComboBox<>(ContactKind.values());
    private final JTextField name;
    private final JTextField role;
    private final JTextField phone;
    private final JTextField mail;
    private final JTextField note;
    private final JTextField unit;
    private final JLabel unitRead = Cards.muted(" ");
    private final Map<String, JCheckBox> areas = new LinkedHashMap<>();
    private transient Runnable listener = () -> {};
    private int row;

    ContactForm(Coverage coverage, Contact contact) {
        super(new GridBagLayout());
        initial = contact;
        units = new UnitInput(coverage.tree());
        setBorder(BorderFactory.createEmptyBorder(GAP * 2, GAP * 2, 0, GAP * 2));
        var drawn = kind.getRenderer();
        kind.setRenderer((list, value, index, selected, focused) -> {
            var component = drawn.getListCellRendererComponent(list, value, index, selected, focused);
            if (value != null && component instanceof JLabel label) {
                label.setText(ContactKindNames.of(value));
            }
            return component;
        });
        kind.setSelectedItem(contact.kind());
        name = field(contact.name());
        role = field(contact.role());
        phone = field(contact.phone());
        mail = field(contact.mail());
        note = field(contact.note());
        unit = field(contact.unit().isEmpty() ? "" : units.write(contact.unit()));
        kind.addActionListener(e -> changed());
        build(coverage);
        changed();
    }

    private JTextField field(String text) {
        var field = new JTextField(text, COLUMNS);
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                changed();
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                changed();
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                changed();
            }
        });
        return field;
    }

    private void build(Coverage coverage) {
        row(Bundle.formKind(), kind);
        row(Bundle.formName(), name);
        row(Bundle.formRole(), role);
        row(Bundle.formPhone(), phone);
        row(Bundle.formMail(), mail);
        row(Bundle.formUnit(), unit);
        put(unitRead, 1, 1);
        row++;
        row(Bundle.formAreas(), areaList(coverage));
        row(Bundle.formNote(), note);
    }

    private JComponent areaList(Coverage coverage) {
        var list = new JPanel();
        list.setLayout(new BoxLayout(list, BoxLayout.Y_AXIS));
        for (var area : coverage.supportAreas()) {
            var box = new JCheckBox(area.name(), initial.areas().contains(area.code()));
            box.addActionListener(e -> changed());
            areas.put(area.code(), box);
            list.add(box);
        }
        if (areas.isEmpty()) {
            list.add(new JLabel(Bundle.formNoAreas()));
        }
        var scroll = new JScrollPane(list);
        scroll.setPreferredSize(new Dimension(0, AREAS_HEIGHT));
        scroll.setMinimumSize(scroll.getPreferredSize());
        return scroll;
    }

    private void row(String words, JComponent field) {
        var label = new JLabel();
        Mnemonics.setLocalizedText(label, words);
        var focused = field instanceof JScrollPane && !areas.isEmpty()
                ? areas.values().iterator().next()
                : field;
        label.setLabelFor(focused);
        put(label, 0, 0);
        put(field, 1, 1);
        row++;
    }

    private void put(JComponent part, int column, double weight) {
        var where = new GridBagConstraints();
        where.gridx = column;
        where.gridy = row;
        where.weightx = weight;
        where.anchor = GridBagConstraints.FIRST_LINE_START;
        where.fill = weight > 0 ? GridBagConstraints.HORIZONTAL : GridBagConstraints.NONE;
        // A label stands beside the first line of its field, below the field's edge.
        where.insets = new Insets(column == 0 ? LABEL_DOWN : 0, 0, GAP, GAP);
        add(part, where);
    }

    /** Hears of every change, and once now. */
    void whenChanged(Runnable hears) {
        listener = hears;
        hears.run();
    }

    private void changed() {
        boolean forUnit = kind() == ContactKind.FOCAL_OFFICER;
        boolean forAreas = kind() == ContactKind.PROVIDER_AREA;
        unit.setEnabled(forUnit);
        areas.values().forEach(box -> box.setEnabled(forAreas));
        unitRead.setText(forUnit ? unitRead() : " ");
        listener.run();
    }

    /** What the unit is taken for, or how to write one. */
    private String unitRead() {
        if (unit.getText().isBlank()) {
            return Bundle.formUnitHint();
        }
        return match() instanceof UnitMatch.Found found ? units.describe(found.unit()) : " ";
    }

    private ContactKind kind() {
        return (ContactKind) kind.getSelectedItem();
    }

    private UnitMatch match() {
        return units.match(unit.getText());
    }

    /** What keeps it from being saved; empty where nothing does. */
    Optional<String> trouble() {
        var written = unit.getText().strip();
        if (kind() == ContactKind.FOCAL_OFFICER
                && !written.isEmpty()
                && unitCode().isEmpty()) {
            return Optional.of(
                    match() instanceof UnitMatch.Ambiguous
                            ? Bundle.formUnitSeveral(written)
                            : Bundle.formUnitUnknown(written));
        }
        var address = mail.getText().strip();
        if (!address.isEmpty() && !MAIL.matcher(address).matches()) {
            return Optional.of(Bundle.formMailUnreadable(address));
        }
        return ContactRules.lack(contact()).map(ContactRules.Lack::sentence);
    }

    /** A unit that isn't loaded keeps its code. */
    private String unitCode() {
        if (match() instanceof UnitMatch.Found found) {
            return found.unit().code();
        }
        return unit.getText().strip().equals(initial.unit()) ? initial.unit() : "";
    }

    private Set<String> areaCodes() {
        // Areas that aren't loaded have no box and stay as they were.
        var codes = new TreeSet<>(initial.areas());
        areas.forEach((code, box) -> {
            if (box.isSelected()) {
                codes.add(code);
            } else {
                codes.remove(code);
            }
        });
        return codes;
    }

    /** What the form says now. */
    Contact contact() {
        var chosen = kind();
        return new Contact(
                initial.id(),
                initial.version(),
                chosen,
                name.getText(),
                role.getText(),
                phone.getText(),
                mail.getText(),
                note.getText(),
                chosen == ContactKind.PROVIDER_AREA ? areaCodes() : Set.of(),
                chosen == ContactKind.FOCAL_OFFICER ? unitCode() : "");
    }
}

package org.kyso.audit.window;

import java.awt.Component;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Vector;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTextField;
import javax.swing.Timer;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.kyso.store.api.AuditAction;
import org.kyso.store.api.AuditQuery;
import org.openide.util.NbBundle.Messages;

/** What the user looks for on the audit trail: words, days, who and what. On the event thread. */
@Messages({
    "searchTrail=Name, unit, file… without diacritics too",
    "fromDay=From",
    "untilDay=to",
    "dayHint=dd/mm/yyyy",
    "dayName=Day like 20/06/2024",
    "everybody=Everybody",
    "everything=Everything",
    "whoFilter=Who",
    "whatFilter=What"
})
final class AuditFilters {

    private static final int PATIENCE_MS = 250;
    private static final int DAY_COLUMNS = 8;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final JTextField words = new JTextField(22);
    private final JTextField from = new JTextField(DAY_COLUMNS);
    private final JTextField until = new JTextField(DAY_COLUMNS);
    private final JComboBox<String> who = new JComboBox<>();
    private final JComboBox<Optional<AuditAction>> what;
    private final Timer patience;
    private boolean filling;

    /** @param changed hears when the user asks for other lines, a moment after the last key */
    AuditFilters(Runnable changed) {
        patience = new Timer(PATIENCE_MS, event -> changed.run());
        patience.setRepeats(false);
        var actions = new ArrayList<Optional<AuditAction>>(List.of(Optional.empty()));
        AuditAction.all().stream().map(Optional::of).forEach(actions::add);
        what = new JComboBox<>(new DefaultComboBoxModel<>(new Vector<>(actions)));
        what.setRenderer(new Titles());
        name(words, Bundle.searchTrail(), Bundle.searchTrail());
        words.setName("audit.search");
        name(from, Bundle.dayHint(), Bundle.fromDay() + " " + Bundle.dayName());
        name(until, Bundle.dayHint(), Bundle.untilDay() + " " + Bundle.dayName());
        who.getAccessibleContext().setAccessibleName(Bundle.whoFilter());
        what.getAccessibleContext().setAccessibleName(Bundle.whatFilter());
        showAccounts(List.of());
        who.addActionListener(event -> chosen(changed));
        what.addActionListener(event -> chosen(changed));
    }

    private void name(JTextField field, String hint, String name) {
        field.putClientProperty("JTextField.placeholderText", hint);
        field.putClientProperty("JTextField.showClearButton", true);
        field.getAccessibleContext().setAccessibleName(name);
        field.getDocument().addDocumentListener(new Typing());
    }

    private void chosen(Runnable changed) {
        if (!filling) {
            patience.stop();
            changed.run();
        }
    }

    /** What narrows the search, in order. */
    List<JComponent> narrowing() {
        return List.of(new JLabel(Bundle.fromDay()), from, new JLabel(Bundle.untilDay()), until, who, what);
    }

    JTextField search() {
        return words;
    }

    /** Offers these accounts; the chosen one stays. */
    void showAccounts(List<String> accounts) {
        filling = true;
        var chosen = who.getSelectedIndex() > 0 ? who.getItemAt(who.getSelectedIndex()) : "";
        who.removeAllItems();
        who.addItem(Bundle.everybody());
        accounts.forEach(who::addItem);
        if (!chosen.isEmpty()) {
            who.setSelectedItem(chosen);
        }
        filling = false;
    }

    /** What is asked for now; a day that can't be read counts as none and is marked. */
    AuditQuery query() {
        var first = day(from);
        var last = day(until);
        return new AuditQuery(
                words.getText(),
                first.map(AuditFilters::utc),
                last.map(day -> utc(day.plusDays(1))),
                who.getSelectedIndex() > 0 ? who.getItemAt(who.getSelectedIndex()) : "",
                what.getItemAt(what.getSelectedIndex())
                        .map(action -> Set.of(action.word()))
                        .orElse(Set.of()));
    }

    private static LocalDateTime utc(LocalDate day) {
        return LocalDateTime.ofInstant(day.atStartOfDay(ZoneId.systemDefault()).toInstant(), ZoneOffset.UTC);
    }

    private static Optional<LocalDate> day(JTextField field) {
        var day = read(field.getText());
        boolean wrong = day.isEmpty() && !field.getText().isBlank();
        field.putClientProperty("JComponent.outline", wrong ? "error" : null);
        return day;
    }

    static Optional<LocalDate> read(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip(), DAY));
        } catch (DateTimeException notYet) {
            // Half typed, or no day at all; the field is marked.
            return Optional.empty();
        }
    }

    /** Says what the actions are called. */
    private static final class Titles extends DefaultListCellRenderer {

        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            var title = value instanceof Optional<?> action && action.orElse(null) instanceof AuditAction known
                    ? known.title()
                    : Bundle.everything();
            return super.getListCellRendererComponent(list, title, index, selected, focused);
        }
    }

    /** Waits a moment for the next key. */
    private final class Typing implements DocumentListener {

        @Override
        public void insertUpdate(DocumentEvent event) {
            patience.restart();
        }

        @Override
        public void removeUpdate(DocumentEvent event) {
            patience.restart();
        }

        @Override
        public void changedUpdate(DocumentEvent event) {
            patience.restart();
        }
    }
}

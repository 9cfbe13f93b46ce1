package org.kyso.charts.ui;

import java.awt.BorderLayout;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JTextField;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import org.kyso.enrollment.api.FigureNames;
import org.openide.util.NbBundle.Messages;

/** A menu of days: a field to write one in, and the ones most asked for. */
final class DayMenu {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int COLUMNS = 10;
    private static final int EDGE = 8;

    private DayMenu() {}

    @Messages({"# {0} - choice", "# {1} - date", "quickDay={0} ({1})"})
    static void fill(JPopupMenu menu, LocalDate present, Map<String, LocalDate> quick, Consumer<LocalDate> chosen) {
        menu.add(field(menu, present, chosen));
        quick.forEach((words, day) ->
                menu.add(Bundle.quickDay(words, FigureNames.date(day))).addActionListener(event -> chosen.accept(day)));
    }

    @Messages({"dayField=Date, as dd/MM/yyyy", "dayWrong=Write the date as 20/06/2024."})
    private static JPanel field(JPopupMenu menu, LocalDate present, Consumer<LocalDate> chosen) {
        var field = new JTextField(present.format(WRITTEN), COLUMNS);
        field.setName("completion.day");
        field.getAccessibleContext().setAccessibleName(Bundle.dayField());
        field.addActionListener(event -> {
            // The arrow keys mark a choice below while the field keeps the focus: Enter then means that choice.
            if (marked() instanceof JMenuItem choice) {
                menu.setVisible(false);
                choice.doClick(0);
                return;
            }
            var day = parse(field.getText());
            if (day.isPresent()) {
                menu.setVisible(false);
                chosen.accept(day.get());
            } else {
                field.putClientProperty("JComponent.outline", "error");
                field.setToolTipText(Bundle.dayWrong());
                field.selectAll();
            }
        });
        var label = new JLabel(Bundle.dayField());
        label.setLabelFor(field);
        var panel = new JPanel(new BorderLayout(EDGE, EDGE / 2));
        panel.setOpaque(false);
        panel.setBorder(BorderFactory.createEmptyBorder(EDGE, EDGE, EDGE, EDGE));
        panel.add(label, BorderLayout.NORTH);
        panel.add(field);
        field.addAncestorListener(new FocusWhenShown(field));
        return panel;
    }

    private static MenuElement marked() {
        var path = MenuSelectionManager.defaultManager().getSelectedPath();
        return path.length == 0 ? null : path[path.length - 1];
    }

    /** The day that was written; empty where it is none. */
    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), READ));
        } catch (DateTimeException notADay) {
            // Told by the field's outline, which stays until it is one.
            return Optional.empty();
        }
    }
}

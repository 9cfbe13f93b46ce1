package org.kyso.exchange.ui;

import java.awt.FlowLayout;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.UIManager;
import org.kyso.exchange.api.FileOutcome;
import org.kyso.exchange.api.WrittenDates;
import org.kyso.exchange.spi.ImportReport;
import org.openide.util.NbBundle.Messages;

/** What the user has to say or to agree to before files are taken: of which day they speak, and who is taken back. */
@Messages({
    "# {0} - count of files",
    "noDaySaid={0,choice,1#One file doesn''t|1<{0} files don''t} say of which day the figures are:",
    "useDay=Use this day",
    "# {0} - count of people",
    "agreeToTakeBack={0,choice,1#One person is|1<{0} people are} taken back to an earlier step: they stand first below. Take them back",
    "firstAgree=Say of which day the figures are, and agree to what is taken back, to go on."
})
final class Agreement extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 8;
    private static final int DATE_COLUMNS = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final JPanel dayLine = line();
    private final JLabel dayQuestion = new JLabel();
    private final JTextField day = new JTextField(DATE_COLUMNS);
    private final JButton useDay = new JButton(Bundle.useDay());
    private final JPanel backLine = line();
    private final JCheckBox takeBack = new JCheckBox();

    /**
     * @param dayGiven looks at the files anew as of {@link #day()}
     * @param changed hears that {@link #isComplete()} may have changed
     */
    Agreement(Runnable dayGiven, Runnable changed) {
        setLayout(new BoxLayout(this, BoxLayout.PAGE_AXIS));
        dayQuestion.setIcon(UIManager.getIcon("OptionPane.questionIcon"));
        dayQuestion.setLabelFor(day);
        day.setName("import.day");
        useDay.setName("import.useDay");
        useDay.addActionListener(event -> day().ifPresent(given -> dayGiven.run()));
        day.addActionListener(event -> useDay.doClick());
        dayLine.add(dayQuestion);
        dayLine.add(day);
        dayLine.add(useDay);
        backLine.add(new JLabel(UIManager.getIcon("OptionPane.warningIcon")));
        takeBack.setName("import.takeBack");
        takeBack.addActionListener(event -> changed.run());
        backLine.add(takeBack);
        add(dayLine);
        add(backLine);
    }

    private static JPanel line() {
        return new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
    }

    /** Asks what has to be asked of some files; nothing is agreed to yet. */
    void ask(List<FileOutcome> outcomes) {
        var reports = outcomes.stream().flatMap(o -> o.report().stream()).toList();
        long dayless = reports.stream().filter(r -> r.assumedDay().isPresent()).count();
        int back = reports.stream().mapToInt(ImportReport::takenBack).sum();
        dayLine.setVisible(dayless > 0);
        dayQuestion.setText(Bundle.noDaySaid(dayless));
        day.setText(DAY.format(LocalDate.now()));
        backLine.setVisible(back > 0);
        takeBack.setText(Bundle.agreeToTakeBack(back));
        takeBack.setSelected(false);
        setVisible(dayless > 0 || back > 0);
    }

    /** The day that was typed; empty where it is none. */
    Optional<LocalDate> day() {
        return WrittenDates.in(day.getText());
    }

    /** Whether nothing is open any more. */
    boolean isComplete() {
        return !dayLine.isVisible() && (!backLine.isVisible() || takeBack.isSelected());
    }
}

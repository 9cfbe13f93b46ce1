package org.kyso.store.ui;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.SpinnerNumberModel;
import org.kyso.store.api.BackupSettings;
import org.openide.awt.Mnemonics;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;

/** The fields of {@link BackupSettings}. */
@Messages({
    "everyHours=&Back up when something changed, every",
    "hours=hours",
    "inFolder=&Folder:",
    "besideStore=beside each store",
    "chooseFolder=&Choose…",
    "chooseBackupFolder=Folder for automatic backups",
    "choose=Choose",
    "keepAll=Keep a&ll of the last",
    "keepDaily=then one a &day for",
    "keepWeekly=then one a &week for",
    "keepMonthly=then one a &month for",
    "days=days",
    "weeks=weeks",
    "months=months",
    "keptElsewhere=Backups under names of your own are never deleted."
})
final class ScheduleForm extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_HOURS = 24 * 7;
    private static final int LONGEST = 999;
    private static final int GAP = 6;
    private static final int MARGIN = 12;
    private static final int FOLDER_COLUMNS = 26;

    private final JCheckBox on = new JCheckBox();
    private final JSpinner hours;
    private final JTextField folder;
    private final JSpinner all;
    private final JSpinner daily;
    private final JSpinner weekly;
    private final JSpinner monthly;

    ScheduleForm(BackupSettings settings) {
        super(new GridBagLayout());
        setBorder(BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN));
        hours = spinner(Math.max(1, settings.everyHours()), LONGEST_HOURS);
        folder = new JTextField(settings.folder().map(Object::toString).orElse(""), FOLDER_COLUMNS);
        folder.putClientProperty("JTextField.placeholderText", Bundle.besideStore());
        all = spinner(settings.allDays(), LONGEST);
        daily = spinner(settings.dailyDays(), LONGEST);
        weekly = spinner(settings.weeklyWeeks(), LONGEST);
        monthly = spinner(settings.monthlyMonths(), LONGEST);
        Mnemonics.setLocalizedText(on, Bundle.everyHours());
        on.setSelected(settings.everyHours() > 0);
        on.addActionListener(e -> enableFields());
        row(0, on, counted(hours, Bundle.hours()));
        row(1, label(Bundle.keepAll(), all), counted(all, Bundle.days()));
        row(2, label(Bundle.keepDaily(), daily), counted(daily, Bundle.days()));
        row(3, label(Bundle.keepWeekly(), weekly), counted(weekly, Bundle.weeks()));
        row(4, label(Bundle.keepMonthly(), monthly), counted(monthly, Bundle.months()));
        var place = new JPanel(new BorderLayout(GAP, 0));
        place.add(folder);
        place.add(choose(), BorderLayout.LINE_END);
        row(5, label(Bundle.inFolder(), folder), place);
        add(new JLabel(Bundle.keptElsewhere()), at(0, 6, 2));
        enableFields();
    }

    private static JSpinner spinner(int value, int longest) {
        return new JSpinner(new SpinnerNumberModel(Math.min(value, longest), 1, longest, 1));
    }

    private static JLabel label(String text, JComponent field) {
        var label = new JLabel();
        Mnemonics.setLocalizedText(label, text);
        label.setLabelFor(field);
        return label;
    }

    /** A number with its unit right behind it. */
    private static JComponent counted(JSpinner number, String unit) {
        var line = new JPanel(new FlowLayout(FlowLayout.LEADING, 0, 0));
        line.add(number);
        line.add(Box.createHorizontalStrut(GAP));
        line.add(new JLabel(unit));
        return line;
    }

    private void row(int y, JComponent first, JComponent second) {
        add(first, at(0, y, 1));
        add(second, at(1, y, 1));
    }

    private static GridBagConstraints at(int x, int y, int width) {
        return new GridBagConstraints(
                x,
                y,
                width,
                1,
                x == 1 ? 1 : 0,
                0,
                GridBagConstraints.LINE_START,
                x == 1 ? GridBagConstraints.HORIZONTAL : GridBagConstraints.NONE,
                new Insets(GAP / 2, GAP / 2, GAP / 2, GAP / 2),
                0,
                0);
    }

    private JButton choose() {
        var button = new JButton();
        Mnemonics.setLocalizedText(button, Bundle.chooseFolder());
        button.addActionListener(e -> {
            var chooser = new FileChooserBuilder(ScheduleForm.class)
                    .setTitle(Bundle.chooseBackupFolder())
                    .setDirectoriesOnly(true)
                    .createFileChooser();
            if (chooser.showDialog(this, Bundle.choose()) == JFileChooser.APPROVE_OPTION) {
                folder.setText(chooser.getSelectedFile().getAbsolutePath());
            }
        });
        return button;
    }

    private void enableFields() {
        // How long they are kept is asked when one was made by itself.
        for (var number : List.of(hours, all, daily, weekly, monthly)) {
            number.setEnabled(on.isSelected());
        }
    }

    BackupSettings settings() {
        var place = folder.getText().strip();
        return new BackupSettings(
                on.isSelected() ? number(hours) : 0,
                place.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new File(place).getAbsoluteFile().toPath()),
                number(all),
                number(daily),
                number(weekly),
                number(monthly));
    }

    private static int number(JSpinner spinner) {
        return ((Number) spinner.getValue()).intValue();
    }
}

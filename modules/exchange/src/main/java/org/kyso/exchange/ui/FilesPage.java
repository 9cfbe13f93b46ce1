package org.kyso.exchange.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.event.ChangeListener;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.kyso.exchange.api.WrittenDates;
import org.openide.WizardDescriptor;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.ChangeSupport;
import org.openide.util.HelpCtx;
import org.openide.util.NbBundle.Messages;

/** The first page: which files, and of which day where they don't say. */
@Messages({
    "filesPage=Files",
    "addFiles=Add files or folders…",
    "removeFiles=Remove",
    "dayLabel=Day they speak of, where they don't say it themselves:",
    "dayHint=dd/mm/yyyy; left blank, it is asked for where needed",
    "# {0} - what was typed",
    "noDay=\"{0}\" is no day: write it as dd/mm/yyyy, or leave it blank.",
    "chooseFiles=Rosters, returns, contacts: spreadsheets, folders or zip archives"
})
final class FilesPage implements WizardDescriptor.Panel<WizardDescriptor> {

    private static final Dimension SIZE = new Dimension(860, 460);
    private static final int GAP = 8;
    private static final int DATE_COLUMNS = 24;

    private final ChangeSupport changes = new ChangeSupport(this);
    private final DefaultListModel<Path> files = new DefaultListModel<>();
    private final JList<Path> list = new JList<>(files);
    private final JTextField day = new JTextField(DATE_COLUMNS);
    private JPanel page;
    private WizardDescriptor wizard;

    void add(List<Path> more) {
        for (var path : more) {
            if (!files.contains(path)) {
                files.addElement(path);
            }
        }
        changes.fireChange();
    }

    List<Path> files() {
        return Collections.list(files.elements());
    }

    Optional<LocalDate> day() {
        return WrittenDates.in(day.getText());
    }

    @Override
    public Component getComponent() {
        if (page == null) {
            page = build();
        }
        return page;
    }

    private JPanel build() {
        var panel = new JPanel(new BorderLayout(GAP, GAP));
        panel.setName(Bundle.filesPage());
        panel.setPreferredSize(SIZE);
        panel.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        var add = new JButton(Bundle.addFiles());
        add.setName("import.add");
        add.addActionListener(event -> choose());
        var remove = new JButton(Bundle.removeFiles());
        remove.addActionListener(event -> {
            list.getSelectedValuesList().forEach(files::removeElement);
            changes.fireChange();
        });
        var buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        buttons.add(add);
        buttons.add(remove);
        panel.add(buttons, BorderLayout.NORTH);
        panel.add(new JScrollPane(list), BorderLayout.CENTER);
        var label = new JLabel(Bundle.dayLabel());
        label.setLabelFor(day);
        day.putClientProperty("JTextField.placeholderText", Bundle.dayHint());
        day.setToolTipText(Bundle.dayHint());
        day.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent typed) {
                check();
            }

            @Override
            public void removeUpdate(DocumentEvent typed) {
                check();
            }

            @Override
            public void changedUpdate(DocumentEvent typed) {
                check();
            }
        });
        var south = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        south.add(label);
        south.add(day);
        panel.add(south, BorderLayout.SOUTH);
        return panel;
    }

    /** A day that was mistyped would count as none. */
    static boolean isDayUnreadable(String typed) {
        return !typed.isBlank() && WrittenDates.in(typed).isEmpty();
    }

    private void check() {
        if (wizard != null) {
            wizard.putProperty(
                    WizardDescriptor.PROP_ERROR_MESSAGE,
                    isDayUnreadable(day.getText()) ? Bundle.noDay(day.getText().strip()) : null);
        }
        changes.fireChange();
    }

    private void choose() {
        var chosen = new FileChooserBuilder(FilesPage.class)
                .setTitle(Bundle.chooseFiles())
                .showMultiOpenDialog();
        if (chosen != null) {
            add(Arrays.stream(chosen).map(File::toPath).toList());
        }
    }

    @Override
    public boolean isValid() {
        return !files.isEmpty() && !isDayUnreadable(day.getText());
    }

    @Override
    public HelpCtx getHelp() {
        return HelpCtx.DEFAULT_HELP;
    }

    @Override
    public void readSettings(WizardDescriptor settings) {
        wizard = settings;
        check();
    }

    @Override
    public void storeSettings(WizardDescriptor settings) {
        // The next page asks this one.
    }

    @Override
    public void addChangeListener(ChangeListener listener) {
        changes.addChangeListener(listener);
    }

    @Override
    public void removeChangeListener(ChangeListener listener) {
        changes.removeChangeListener(listener);
    }
}

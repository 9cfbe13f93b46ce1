package org.kyso.contacts.ui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.kyso.contacts.api.ContactsImport;
import org.kyso.contacts.api.ContactsPreview;
import org.kyso.contacts.impl.Coverage;
import org.kyso.districts.api.Districts;
import org.kyso.exchange.api.TableWriter;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.awt.Mnemonics;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/** Importing with the user: choose a file, look at what it would do, take it. On the event thread. */
@Messages({
    "importTitle=Import contacts",
    "importFiles=Spreadsheets (.xlsx, .xls, .ods, .csv)",
    "# {0} - file",
    "importReading=Reading {0}",
    "# {0} - file",
    "importTaking=Taking contacts from {0}",
    "# {0} - file",
    "# {1} - new",
    "# {2} - changed",
    "# {3} - rows unchanged",
    "# {4} - rows set aside",
    "importCounts={0}: {1} new, {2} changed, {3} rows as before, {4} rows set aside",
    "importTake=Take",
    "importNothing=The file changes nothing",
    "importSaveAside=&Save rows set aside…",
    "# {0} - file",
    "asideSaved=Rows set aside are in {0}: correct them there and import that file.",
    "# {0} - file",
    "asideNotSaved=The file {0} can''t be written: choose another folder.",
    "asideSheet=Set aside",
    "# {0} - file",
    "asideName={0}-set-aside.xlsx"
})
final class ImportFlow {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 340;
    private static final int GAP = 10;
    private static final int[] WIDTHS = {110, 130, 520};

    /** What was read, and the tree to describe it by. */
    private record Look(ContactsPreview preview, Coverage coverage) {}

    void start() {
        var file = new FileChooserBuilder(ImportFlow.class)
                .setTitle(Bundle.importTitle())
                .setFilesOnly(true)
                .setFileFilter(new FileNameExtensionFilter(Bundle.importFiles(), "xlsx", "xls", "ods", "csv", "txt"))
                .showOpenDialog();
        if (file != null) {
            Tasks.getDefault()
                    .run(
                            Bundle.importReading(file.getName()),
                            progress -> look(file.toPath(), progress),
                            look -> confirm(file, look));
        }
    }

    private static Look look(Path file, Progress progress) throws RefusedException {
        var preview = ContactsImport.getDefault().preview(file, progress);
        return new Look(preview, new Coverage(Districts.getDefault().tree(), preview.added()));
    }

    private void confirm(File file, Look look) {
        var preview = look.preview();
        var take = new JButton(Bundle.importTake());
        take.setEnabled(preview.changing() > 0);
        var dialog = new DialogDescriptor(
                content(file, look),
                Bundle.importTitle(),
                true,
                new Object[] {take, DialogDescriptor.CANCEL_OPTION},
                take,
                DialogDescriptor.DEFAULT_ALIGN,
                null,
                null);
        if (preview.changing() == 0) {
            dialog.createNotificationLineSupport().setInformationMessage(Bundle.importNothing());
        }
        if (DialogDisplayer.getDefault().notify(dialog) == take) {
            Tasks.getDefault()
                    .run(
                            Bundle.importTaking(file.getName()),
                            progress -> {
                                preview.take(progress);
                                return counts(file, preview);
                            },
                            Notices.getDefault()::tell);
        }
    }

    private static String counts(File file, ContactsPreview preview) {
        return Bundle.importCounts(
                file.getName(), preview.added().size(), preview.changed().size(), preview.unchanged(), preview.aside());
    }

    private JComponent content(File file, Look look) {
        var panel = new JPanel(new BorderLayout(0, GAP));
        panel.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, 0, GAP));
        panel.add(Cards.strong(counts(file, look.preview())), BorderLayout.PAGE_START);
        var table = new JTable(new PreviewLines(look.preview(), look.coverage()));
        for (int i = 0; i < WIDTHS.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(WIDTHS[i]);
        }
        var scroll = new JScrollPane(table);
        scroll.setPreferredSize(new Dimension(WIDTH, HEIGHT));
        panel.add(scroll);
        if (look.preview().aside() > 0) {
            var save = new JButton();
            Mnemonics.setLocalizedText(save, Bundle.importSaveAside());
            save.addActionListener(e -> saveAside(file, look.preview()));
            var line = new JPanel(new BorderLayout());
            line.add(save, BorderLayout.LINE_START);
            panel.add(line, BorderLayout.PAGE_END);
        }
        return panel;
    }

    private void saveAside(File source, ContactsPreview preview) {
        var name = Bundle.asideName(source.getName().replaceFirst("\\.[^.]+$", ""));
        var chooser = new FileChooserBuilder(ImportFlow.class)
                .setTitle(Bundle.importSaveAside().replace("&", ""))
                .setFilesOnly(true)
                .createFileChooser();
        chooser.setSelectedFile(new File(source.getParentFile(), name));
        if (chooser.showSaveDialog(null) == JFileChooser.APPROVE_OPTION) {
            var target = chooser.getSelectedFile();
            Tasks.getDefault()
                    .run(Bundle.importSaveAside(), progress -> write(target, preview), Notices.getDefault()::tell);
        }
    }

    private static String write(File target, ContactsPreview preview) throws RefusedException {
        try {
            Lookup.getDefault()
                    .lookup(TableWriter.class)
                    .writeXlsx(target.toPath(), Bundle.asideSheet(), preview.asideHeader(), preview.asideRows());
            return Bundle.asideSaved(target.getName());
        } catch (IOException failed) {
            throw new RefusedException(Bundle.asideNotSaved(target), failed);
        }
    }
}

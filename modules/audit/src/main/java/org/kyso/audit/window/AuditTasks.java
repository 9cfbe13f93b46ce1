package org.kyso.audit.window;

import java.awt.Component;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.kyso.audit.export.AuditFile;
import org.kyso.exchange.api.TableWriter;
import org.kyso.store.api.AuditQuery;
import org.kyso.store.api.AuditTrail;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.FileProblem;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/** What the user starts from the audit trail and waits for: its check, its export. */
final class AuditTasks {

    private AuditTasks() {}

    @Messages("checking=Checking the audit trail")
    static void check(Consumer<AuditTrail.Check> then) {
        Tasks.getDefault()
                .run(Bundle.checking(), progress -> AuditTrail.getDefault().check(progress), then);
    }

    /** Asks for a file and writes the lines asked for into it. */
    @Messages({
        "exportTitle=Export the audit trail",
        "exportXlsx=Workbook (XLSX)",
        "exportCsv=Comma-separated text (CSV)",
        "exporting=Exporting the audit trail",
        "# {0} - count",
        "# {1} - file",
        "exported={0} lines of the audit trail written into {1}.",
        "# {0} - store",
        "# {1} - day",
        "exportName=audit-trail-{0}-{1}",
        "# {0} - file",
        "isThere=The file {0} is there already. Replace it?",
        "replaceIt=&Replace",
        "# {0} - file",
        "# {1} - reason",
        "notExported={0} could not be written ({1}): choose another folder or name."
    })
    static void export(Component parent, AuditQuery query) {
        var xlsx = new FileNameExtensionFilter(Bundle.exportXlsx(), "xlsx");
        var chooser = new FileChooserBuilder(AuditTasks.class)
                .setTitle(Bundle.exportTitle())
                .setFilesOnly(true)
                .setAcceptAllFileFilterUsed(false)
                .addFileFilter(xlsx)
                .addFileFilter(new FileNameExtensionFilter(Bundle.exportCsv(), "csv"))
                .createFileChooser();
        var store = Stores.getDefault().current().map(OpenedStore::name).orElse("");
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), suggested(store, LocalDate.now())));
        if (chooser.showSaveDialog(parent) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        var file = withEnding(chooser.getSelectedFile().toPath(), chooser.getFileFilter() == xlsx ? ".xlsx" : ".csv");
        if (file.toFile().exists()
                && !Notices.getDefault().agrees(Bundle.exportTitle(), Bundle.isThere(file), Bundle.replaceIt())) {
            return;
        }
        Tasks.getDefault()
                .run(
                        Bundle.exporting(),
                        progress -> write(file, query, progress),
                        count -> Notices.getDefault().tell(Bundle.exported(count, file)));
    }

    /** A name without an ending, which comes with the kind of file that is chosen. */
    static String suggested(String store, LocalDate day) {
        return Bundle.exportName(store.replaceAll("[^\\p{L}\\p{N}._-]+", "-"), day);
    }

    static Path withEnding(Path file, String ending) {
        var name = file.getFileName().toString();
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xlsx") || lower.endsWith(".csv") ? file : file.resolveSibling(name + ending);
    }

    private static long write(Path file, AuditQuery query, Progress progress) throws RefusedException {
        try {
            return AuditFile.writeForSpreadsheets(
                    file, query, Lookup.getDefault().lookup(TableWriter.class).ownerOnly(), progress);
        } catch (IOException failed) {
            throw new RefusedException(Bundle.notExported(file, FileProblem.of(failed)), failed);
        }
    }
}

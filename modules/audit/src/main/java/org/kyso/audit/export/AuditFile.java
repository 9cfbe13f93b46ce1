package org.kyso.audit.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.kyso.exchange.api.TableWriter;
import org.kyso.store.api.AuditLine;
import org.kyso.store.api.AuditQuery;
import org.kyso.store.api.AuditTrail;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.AuditEntry;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/**
 * Lines of the audit trail as a file, CSV or by its ending a workbook, the newest first. Every field that the hash is
 * made of is in it, so that others can recompute the chain. The export is a line of the trail itself.
 */
@Messages({
    "# {0} - count",
    "exportedLines={0} lines",
    "sheet=Audit trail",
    "# {0} - lines",
    "tooLongForSheet=A workbook holds {0} rows and there are more lines: export to CSV, or fewer lines."
})
public final class AuditFile {

    private static final List<String> HEADER = List.of(
            "line",
            "done_at",
            "done_by",
            "computer_user",
            "action",
            "subject",
            "before",
            "after",
            "file",
            "detail",
            "hash");

    /** As the hash has it, with the sign of UTC. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final int PAGE = 2_000;
    private static final long LONGEST_SHEET = 1_048_575;

    private AuditFile() {}

    /**
     * Writes the lines asked for.
     *
     * @return how many they were
     * @throws IOException where the file can't be written; an older one of that name is then untouched
     */
    public static long write(Path file, AuditQuery query, TableWriter writer, Progress progress)
            throws IOException, RefusedException {
        return write(file, query, writer, writer::writeCsv, progress);
    }

    /** The same for a person, who opens a CSV file in a spreadsheet program. */
    public static long writeForSpreadsheets(Path file, AuditQuery query, TableWriter writer, Progress progress)
            throws IOException, RefusedException {
        return write(file, query, writer, writer::writeCsvForSpreadsheets, progress);
    }

    /** One of the two ways of writing CSV. */
    private interface CsvWriter {

        void write(Path file, List<String> header, Iterable<List<String>> rows) throws IOException;
    }

    private static long write(Path file, AuditQuery query, TableWriter writer, CsvWriter csv, Progress progress)
            throws IOException, RefusedException {
        boolean sheet = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        var rows = new Rows(query, sheet ? LONGEST_SHEET : Long.MAX_VALUE, progress);
        try {
            if (sheet) {
                writer.writeXlsx(file, Bundle.sheet(), HEADER, () -> rows);
            } else {
                csv.write(file, HEADER, () -> rows);
            }
        } catch (Stopped stopped) {
            throw stopped.why;
        }
        // What is open for reading only takes no line.
        if (Stores.getDefault().current().filter(OpenedStore::isWritable).isPresent()) {
            AuditTrail.getDefault()
                    .note(AuditEntry.of(AuditExportActions.EXPORT_TRAIL, Bundle.exportedLines(rows.count))
                            .outOf(file.toString())
                            .saying(query.words()));
        }
        return rows.count;
    }

    private static List<String> row(AuditLine line) {
        return List.of(
                String.valueOf(line.number()),
                TIME.format(line.doneAt().atOffset(ZoneOffset.UTC)),
                line.doneBy(),
                line.computerUser(),
                line.action(),
                line.subject(),
                line.before(),
                line.after(),
                line.origin(),
                line.detail(),
                line.hash());
    }

    /** Carries a refusal through the writer of the file. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient RefusedException why;

        Stopped(RefusedException why) {
            super(why);
            this.why = why;
        }
    }

    /** The lines as rows, read page by page: a long trail is never in memory whole. */
    private static final class Rows implements Iterator<List<String>> {

        private final AuditQuery query;
        private final long most;
        private final Progress progress;
        private final List<AuditLine> page = new ArrayList<>();
        private long below = AuditTrail.NEWEST;
        private long newest;
        private int at;
        private long count;

        Rows(AuditQuery query, long most, Progress progress) {
            this.query = query;
            this.most = most;
            this.progress = progress;
        }

        @Override
        public boolean hasNext() {
            try {
                while (at == page.size() && below > 0) {
                    progress.checkCanceled();
                    var next = AuditTrail.getDefault().search(query, below, PAGE);
                    page.clear();
                    page.addAll(next.lines());
                    at = 0;
                    below = next.below();
                    newest = Math.max(newest, below);
                    progress.advance(newest - below, newest);
                }
            } catch (RefusedException refusal) {
                throw new Stopped(refusal);
            }
            return at < page.size();
        }

        @Override
        public List<String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (++count > most) {
                throw new Stopped(new RefusedException(Bundle.tooLongForSheet(most)));
            }
            return row(page.get(at++));
        }
    }
}

package org.kyso.audit.window;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.kyso.store.api.AuditLine;
import org.kyso.tasks.api.PlainText;
import org.openide.util.NbBundle.Messages;

/** The lines shown, newest first. On the event thread. */
@Messages({
    "whenColumn=When",
    "whoColumn=Who",
    "whatColumn=What",
    "subjectColumn=Of whom or what",
    "changeColumn=Before → after",
    "fileColumn=File"
})
final class AuditTable extends AbstractTableModel {

    private static final long serialVersionUID = 1L;

    /** Its columns, in order. */
    enum Column {
        WHEN,
        WHO,
        WHAT,
        SUBJECT,
        CHANGE,
        FILE
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    private final transient List<AuditLine> lines = new ArrayList<>();

    void clear() {
        lines.clear();
        fireTableDataChanged();
    }

    /** Adds older lines below. */
    void append(List<AuditLine> older) {
        if (!older.isEmpty()) {
            int first = lines.size();
            lines.addAll(older);
            fireTableRowsInserted(first, lines.size() - 1);
        }
    }

    /** Adds newer lines on top. */
    void prepend(List<AuditLine> newer) {
        if (!newer.isEmpty()) {
            lines.addAll(0, newer);
            fireTableRowsInserted(0, newer.size() - 1);
        }
    }

    AuditLine line(int row) {
        return lines.get(row);
    }

    /** The number of the newest line shown; 0 where there is none. */
    long newest() {
        return lines.isEmpty() ? 0 : lines.get(0).number();
    }

    @Override
    public int getRowCount() {
        return lines.size();
    }

    @Override
    public int getColumnCount() {
        return Column.values().length;
    }

    @Override
    public String getColumnName(int column) {
        return switch (Column.values()[column]) {
            case WHEN -> Bundle.whenColumn();
            case WHO -> Bundle.whoColumn();
            case WHAT -> Bundle.whatColumn();
            case SUBJECT -> Bundle.subjectColumn();
            case CHANGE -> Bundle.changeColumn();
            case FILE -> Bundle.fileColumn();
        };
    }

    @Override
    public Object getValueAt(int row, int column) {
        var line = lines.get(row);
        return switch (Column.values()[column]) {
            case WHEN -> TIME.format(line.doneHere());
            case WHO -> PlainText.shown(line.doneBy());
            case WHAT -> PlainText.shown(line.actionTitle());
            case SUBJECT -> PlainText.shown(line.subject());
            case CHANGE -> PlainText.shown(change(line));
            case FILE -> PlainText.shown(fileName(line.origin()));
        };
    }

    /** What changed or, where nothing is said to have, what else is. */
    private static String change(AuditLine line) {
        if (line.before().isEmpty() && line.after().isEmpty()) {
            return line.detail();
        }
        var change = line.before().isEmpty()
                ? "→ " + line.after()
                : line.after().isEmpty() ? line.before() + " →" : line.before() + " → " + line.after();
        return change.replace('\n', ' ');
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}

package org.kyso.briefing.ui;

import java.awt.Dimension;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.DefaultTableModel;
import org.kyso.briefing.api.Snapshot;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.tasks.api.PlainText;
import org.kyso.tasks.spi.TableKeys;
import org.openide.util.NbBundle.Messages;

/** The locked snapshots in a table, the newest first and chosen. On the event thread only. */
@Messages({"nameColumn=Name", "dayColumn=Figures of", "lockedColumn=Locked", "byColumn=By", "hashColumn=SHA-256"})
final class SnapshotTable extends JTable {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final int NAME_WIDTH = 150;
    private static final Dimension SIZE = new Dimension(720, 200);

    private final transient List<Snapshot> snapshots;

    SnapshotTable(List<Snapshot> snapshots) {
        super(model(snapshots));
        this.snapshots = snapshots;
        TableKeys.ofDialog(this).setName("snapshots.table");
        getColumnModel().getColumn(0).setPreferredWidth(NAME_WIDTH);
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setPreferredScrollableViewportSize(SIZE);
        if (!snapshots.isEmpty()) {
            setRowSelectionInterval(0, 0);
        }
    }

    private static DefaultTableModel model(List<Snapshot> snapshots) {
        var columns = new String[] {
            Bundle.nameColumn(), Bundle.dayColumn(), Bundle.lockedColumn(), Bundle.byColumn(), Bundle.hashColumn()
        };
        var model = new DefaultTableModel(columns, 0) {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean isCellEditable(int row, int column) {
                return false;
            }
        };
        snapshots.forEach(snapshot -> model.addRow(new Object[] {
            PlainText.shown(snapshot.name()),
            FigureNames.date(snapshot.asOf()),
            TIME.format(snapshot.lockedAt().atZone(ZoneId.systemDefault())),
            PlainText.shown(snapshot.lockedBy()),
            snapshot.shortHash()
        }));
        return model;
    }

    Optional<Snapshot> chosen() {
        int row = getSelectedRow();
        return row < 0 ? Optional.empty() : Optional.of(snapshots.get(convertRowIndexToModel(row)));
    }
}

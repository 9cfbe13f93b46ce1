package org.kyso.store.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import org.kyso.store.backup.Table.Kind;
import org.kyso.store.database.Database.Dialect;
import org.kyso.store.migration.Migrations;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/**
 * Copies every table of a store into another one at the same level, whatever either lies in. Rows keep their numbers, also
 * those that the database gives. The target's own rows are deleted: its migrations brought some. A table of a room that isn't
 * installed here is made in the target; one that the source doesn't have is empty afterwards.
 *
 * <p>Both connections are within a transaction, and the caller commits: nothing is in the target where this is refused
 * or canceled.
 */
@Messages({
    "# {0} - table",
    "copyingTable=Copying {0}",
    "# {0} - table",
    "comparingTable=Comparing {0}",
    "# {0} - table",
    "# {1} - rows copied",
    "# {2} - rows there",
    "copyDiffers=The copy of the table {0} differs from the original ({1} rows, {2} in the copy): nothing was copied; try "
            + "again.",
    "# {0} - table",
    "tablesDiffer=The other store has no table {0} like the one here: open both with the same version of KySo."
})
record StoreCopy(Connection source, Dialect from, Connection target, Dialect to) {

    private static final int BATCH_ROWS = 500;
    private static final long BATCH_BYTES = 8 << 20;
    private static final int FETCHED = 1000;

    void run(Progress progress) throws SQLException, RefusedException {
        var tables = Table.all(source, from);
        makeAbsentTables(tables);
        var there = Table.all(target, to);
        refuseOthers(tables, there);
        long total = 0;
        for (var table : tables) {
            total += table.count(source);
        }
        var written = new Written(progress, total);
        var keys = ForeignKey.of(there, target, to);
        execute(keys.stream().map(ForeignKey::drop).toList());
        open(there);
        for (var table : tables) {
            progress.step(Bundle.copyingTable(table.name()));
            var original = copy(table, written);
            progress.step(Bundle.comparingTable(table.name()));
            var copied = TableDigest.of(target, table);
            if (!original.equals(copied)) {
                throw new RefusedException(Bundle.copyDiffers(table.name(), original.count(), copied.count()));
            }
        }
        close(there);
        execute(keys.stream().map(ForeignKey::add).toList());
    }

    private void execute(List<String> statements) throws SQLException {
        try (var statement = target.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /**
     * Drops the tables of a new target that the source doesn't have: a room's migrations make some that the room drops when
     * it has moved their rows elsewhere.
     */
    void dropOthers() throws SQLException {
        var here = Table.all(source, from);
        var others = Table.all(target, to).stream()
                .filter(table -> here.stream().noneMatch(other -> other.name().equals(table.name())))
                .toList();
        execute(ForeignKey.of(Table.all(target, to), target, to).stream()
                .filter(key -> others.stream().anyMatch(table -> key.isOf(table)))
                .map(ForeignKey::drop)
                .toList());
        execute(others.stream().map(table -> "DROP TABLE " + table.name()).toList());
    }

    /** Makes the tables of rooms that are not installed here, and records at which level they are. */
    private void makeAbsentTables(List<Table> tables) throws SQLException {
        var rooms = Migrations.recorded(source, from);
        rooms.keySet().removeAll(Migrations.recorded(target, to).keySet());
        if (rooms.isEmpty()) {
            return;
        }
        var there = Table.all(target, to).stream().map(Table::name).toList();
        var absent = tables.stream().filter(t -> !there.contains(t.name())).toList();
        for (var table : absent) {
            execute(new AbsentTable(source, from, table.name()).statements(to));
        }
        execute(ForeignKey.of(absent, source, from).stream()
                .map(ForeignKey::add)
                .toList());
        Migrations.record(target, rooms);
    }

    private static void refuseOthers(List<Table> tables, List<Table> there) throws RefusedException {
        for (var table : tables) {
            if (!there.contains(table)) {
                throw new RefusedException(Bundle.tablesDiffer(table.name()));
            }
        }
    }

    /** Empties the tables and has them take rows as they are. */
    private void open(List<Table> tables) throws SQLException {
        for (var table : tables) {
            if (to == Dialect.POSTGRESQL) {
                // What a server does by itself at a change was done when the row was first written.
                execute(List.of("ALTER TABLE " + table.name() + " DISABLE TRIGGER USER"));
            } else {
                for (var column : table.numbered()) {
                    execute(List.of(alter(table, column) + " SET GENERATED BY DEFAULT"));
                }
            }
            execute(List.of("DELETE FROM " + table.name()));
        }
    }

    private void close(List<Table> tables) throws SQLException {
        for (var table : tables) {
            if (to == Dialect.POSTGRESQL) {
                execute(List.of("ALTER TABLE " + table.name() + " ENABLE TRIGGER USER"));
            }
            for (var column : table.numbered()) {
                if (to == Dialect.DERBY) {
                    execute(List.of(alter(table, column) + " SET GENERATED ALWAYS"));
                }
                execute(List.of(alter(table, column) + " RESTART WITH " + next(table, column)));
            }
        }
    }

    private static String alter(Table table, String column) {
        return "ALTER TABLE " + table.name() + " ALTER COLUMN " + column;
    }

    private long next(Table table, String column) throws SQLException {
        try (var statement = target.createStatement();
                var row = statement.executeQuery("SELECT MAX(" + column + ") FROM " + table.name())) {
            row.next();
            return row.getLong(1) + 1;
        }
    }

    /** Tells how far the copy is, and where it may stop. */
    private static final class Written {

        private final Progress progress;
        private final long total;
        private long done;

        Written(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        void add(int rows) {
            done += rows;
            progress.advance(done, total);
            progress.checkCanceled();
        }
    }

    /** Yields what was read of the original while copying. */
    private TableDigest.Result copy(Table table, Written written) throws SQLException {
        var read = new TableDigest(table);
        try (var query = source.createStatement();
                var insert = target.prepareStatement(insert(table))) {
            query.setFetchSize(FETCHED);
            int pending = 0;
            long bytes = 0;
            try (var rows = query.executeQuery(table.select())) {
                while (rows.next()) {
                    var values = TableDigest.values(rows, table);
                    read.add(values);
                    bytes += set(insert, values, table);
                    insert.addBatch();
                    if (++pending == BATCH_ROWS || bytes > BATCH_BYTES) {
                        insert.executeBatch();
                        written.add(pending);
                        pending = 0;
                        bytes = 0;
                    }
                }
            }
            insert.executeBatch();
            written.add(pending);
        }
        return read.result();
    }

    private String insert(Table table) {
        var marks = table.columns().stream().map(c -> "?").collect(Collectors.joining(", "));
        boolean numbered = to == Dialect.POSTGRESQL && !table.numbered().isEmpty();
        return "INSERT INTO " + table.name() + " (" + table.columnList() + ")"
                + (numbered ? " OVERRIDING SYSTEM VALUE" : "") + " VALUES (" + marks + ")";
    }

    /** Yields how many bytes the row's long values have. */
    private long set(PreparedStatement insert, Object[] values, Table table) throws SQLException {
        long bytes = 0;
        for (int at = 0; at < values.length; at++) {
            var kind = table.columns().get(at).kind();
            if (values[at] == null) {
                insert.setNull(at + 1, type(kind));
            } else if (values[at] instanceof byte[] picture) {
                insert.setBytes(at + 1, picture);
                bytes += picture.length;
            } else {
                insert.setObject(at + 1, values[at]);
            }
        }
        return bytes;
    }

    private int type(Kind kind) {
        return switch (kind) {
            case TEXT -> Types.VARCHAR;
            case PADDED -> Types.CHAR;
            case WHOLE -> Types.BIGINT;
            case DECIMAL -> Types.DECIMAL;
            case REAL -> Types.DOUBLE;
            case TRUTH -> Types.BOOLEAN;
            case DAY -> Types.DATE;
            case INSTANT -> Types.TIMESTAMP;
            case BYTES -> to == Dialect.DERBY ? Types.BLOB : Types.BINARY;
        };
    }
}

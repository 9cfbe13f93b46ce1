package org.kyso.store.backup;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Map;
import java.util.TreeMap;
import org.kyso.store.database.Database;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.testing.TrialActions;
import org.kyso.tasks.api.RefusedException;

/** Writes pairs into a store, and reads what a store holds. */
public record Pairs(StoreAccess access) {

    public void add(int pair) throws RefusedException {
        access.write(t -> {
            try (var insert = t.connection()
                    .prepareStatement("INSERT INTO a_trial_half"
                            + " (pair, side, kind, said_on, said_at, share, ratio, agreed, picture)"
                            + " VALUES (?, ?, 'AB', ?, ?, ?, ?, ?, ?)")) {
                for (int side = 0; side < 2; side++) {
                    insert.setInt(1, pair);
                    insert.setInt(2, side);
                    insert.setDate(3, side == 0 ? Date.valueOf("2024-06-" + (pair % 30 + 1)) : null);
                    insert.setTimestamp(4, side == 0 ? Timestamp.valueOf("2024-06-20 07:30:00.123456") : null);
                    insert.setBigDecimal(5, new BigDecimal(pair).movePointLeft(2));
                    insert.setDouble(6, pair / 3.0);
                    insert.setObject(7, side == 0 ? Boolean.TRUE : null, Types.BOOLEAN);
                    insert.setBytes(8, ("hình " + pair).repeat(50).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    insert.executeUpdate();
                }
            }
            t.reserve("pair", 1);
            t.audit(AuditEntry.of(TrialActions.GENERATE, "NEEDLE " + pair));
            t.touch("personnel");
            return null;
        });
    }

    public void add(int from, int to) throws RefusedException {
        for (int pair = from; pair <= to; pair++) {
            add(pair);
        }
    }

    public int count() throws RefusedException {
        return access.read(t -> {
            try (var row = t.connection()
                    .createStatement()
                    .executeQuery("SELECT COUNT(DISTINCT pair), COUNT(*) FROM a_trial_half")) {
                row.next();
                if (row.getInt(2) != 2 * row.getInt(1)) {
                    throw new AssertionError("Half a pair: " + row.getInt(1) + " pairs, " + row.getInt(2) + " halves");
                }
                return row.getInt(1);
            }
        });
    }

    /** Digests of every table but the audit trail, which every deed changes, to compare stores by. */
    public Map<String, String> content() throws RefusedException {
        return access.read(t -> {
            var content = new TreeMap<String, String>();
            var dialect = t.connection().getMetaData().getURL().contains("derby")
                    ? Database.Dialect.DERBY
                    : Database.Dialect.POSTGRESQL;
            for (var table : Table.all(t.connection(), dialect)) {
                if (!table.name().startsWith("audit_")) {
                    content.put(
                            table.name(), TableDigest.of(t.connection(), table).toString());
                }
            }
            return content;
        });
    }

    /** The audit trail's lines, in their order. */
    public java.util.List<String> trail() throws RefusedException {
        return access.read(t -> {
            var lines = new java.util.ArrayList<String>();
            try (var rows = t.connection()
                    .createStatement()
                    .executeQuery("SELECT id, done_by, action, subject, origin FROM audit_entry ORDER BY id")) {
                while (rows.next()) {
                    lines.add(rows.getLong(1) + " " + rows.getString(2) + " " + rows.getString(3) + " "
                            + rows.getString(4) + " " + rows.getString(5));
                }
            }
            return lines;
        });
    }

    public static void corrupt(StoreAccess access) throws RefusedException, SQLException {
        access.write(t -> {
            t.connection().createStatement().execute("DELETE FROM a_trial_half WHERE pair = 1 AND side = 1");
            return null;
        });
    }
}

package org.kyso.store.backup;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.kyso.store.backup.Table.Kind;
import org.kyso.store.folder.Sha256;

/**
 * Count and digest of a table's rows, the same for the same rows in either database and in whatever order they come:
 * the sum, modulo 2^256, of the SHA-256 of every row, its values written one way.
 */
final class TableDigest {

    private static final int NANOS_OF_MICRO = 1000;
    private static final int FETCHED = 1000;
    private static final BigInteger ROUND = BigInteger.ONE.shiftLeft(256);

    private final Table table;
    private final MessageDigest digest;
    private BigInteger sum = BigInteger.ZERO;
    private long count;

    /** What came out. */
    record Result(long count, String sum) {}

    TableDigest(Table table) {
        this.table = table;
        this.digest = Sha256.digest();
    }

    /** Of a table as it is now. */
    static Result of(Connection connection, Table table) throws SQLException {
        var print = new TableDigest(table);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (var rows = statement.executeQuery(table.select())) {
                while (rows.next()) {
                    print.add(values(rows, table));
                }
            }
        }
        return print.result();
    }

    /** The values of the present row, in the order of the table's columns. */
    static Object[] values(ResultSet row, Table table) throws SQLException {
        var values = new Object[table.columns().size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = value(row, at + 1, table.columns().get(at).kind());
            if (row.wasNull()) {
                values[at] = null;
            }
        }
        return values;
    }

    private static Object value(ResultSet row, int at, Kind kind) throws SQLException {
        return switch (kind) {
            case TEXT, PADDED -> row.getString(at);
            case WHOLE -> row.getLong(at);
            case DECIMAL -> row.getBigDecimal(at);
            case REAL -> row.getDouble(at);
            case TRUTH -> row.getBoolean(at);
            case DAY -> row.getDate(at);
            case INSTANT -> toMicros(row.getTimestamp(at));
            case BYTES -> row.getBytes(at);
        };
    }

    /** A server keeps microseconds and would round. */
    private static Timestamp toMicros(Timestamp time) {
        if (time != null) {
            time.setNanos(time.getNanos() / NANOS_OF_MICRO * NANOS_OF_MICRO);
        }
        return time;
    }

    void add(Object[] values) {
        for (int at = 0; at < values.length; at++) {
            var bytes = bytes(values[at], table.columns().get(at).kind());
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(bytes == null ? -1 : bytes.length)
                    .array());
            if (bytes != null) {
                digest.update(bytes);
            }
        }
        sum = sum.add(new BigInteger(1, digest.digest())).mod(ROUND);
        count++;
    }

    private static byte[] bytes(Object value, Kind kind) {
        if (value == null) {
            return null;
        }
        var text = switch (kind) {
            case BYTES -> null;
            case PADDED -> value.toString().stripTrailing();
            case DECIMAL -> ((BigDecimal) value).stripTrailingZeros().toPlainString();
            case DAY -> ((Date) value).toLocalDate().toString();
            case INSTANT -> ((Timestamp) value).toLocalDateTime().toString();
            case TEXT, WHOLE, REAL, TRUTH -> value.toString();
        };
        return text == null ? (byte[]) value : text.getBytes(StandardCharsets.UTF_8);
    }

    Result result() {
        return new Result(count, sum.toString(Character.MAX_RADIX));
    }
}

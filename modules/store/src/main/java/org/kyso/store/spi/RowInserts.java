package org.kyso.store.spi;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Collections;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Inserts many rows. Of thousands, some dozens go with each statement: an embedded database spends a fifth of the time on
 * beginning and ending statements, and a server is asked less often.
 */
public final class RowInserts {

    private static final int TOGETHER = 20;

    /** From so many rows on a statement of several is worth its compilation. */
    private static final int MANY = 1_000;

    private static final int BATCH = 2_000;

    private RowInserts() {}

    /** Says what one row holds, in the order of the columns. */
    @FunctionalInterface
    public interface Binding<T> {

        void bind(T row, Values values) throws SQLException;
    }

    /**
     * Inserts a row for each element, in the connection's transaction.
     *
     * @throws SQLException where the store refuses a row; those before it may have been inserted
     */
    public static <T> void insert(
            Connection connection, String table, List<String> columns, List<T> rows, Binding<T> binding)
            throws SQLException {
        int whole = rows.size() < MANY ? 0 : rows.size() - rows.size() % TOGETHER;
        insert(connection, sql(table, columns, TOGETHER), TOGETHER, rows.subList(0, whole), binding);
        insert(connection, sql(table, columns, 1), 1, rows.subList(whole, rows.size()), binding);
    }

    private static String sql(String table, List<String> columns, int rows) {
        var row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES "
                + String.join(", ", Collections.nCopies(rows, row));
    }

    private static <T> void insert(Connection connection, String sql, int together, List<T> rows, Binding<T> binding)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        boolean embedded = connection.getMetaData().getURL().startsWith("jdbc:derby:");
        try (var statement = connection.prepareStatement(sql)) {
            var batch = new Batch(statement, BATCH / together);
            var values = new Values(statement);
            int set = 0;
            for (var row : rows) {
                binding.bind(row, values);
                if (++set == together) {
                    // Derby's own batch is a loop that sets every value once more.
                    if (embedded) {
                        statement.executeUpdate();
                    } else {
                        batch.add();
                    }
                    values.next = 1;
                    set = 0;
                }
            }
            batch.finish();
        }
    }

    /** Takes the values of a row one after the other. */
    public static final class Values {

        private final PreparedStatement statement;

        /** Making a calendar for each day of each row takes as long as inserting it. */
        private final Calendar calendar = new GregorianCalendar();

        private final Map<LocalDate, Date> days = new HashMap<>();
        private int next = 1;

        private Values(PreparedStatement statement) {
            this.statement = statement;
        }

        public Values number(int number) throws SQLException {
            statement.setInt(next++, number);
            return this;
        }

        public Values number(long number) throws SQLException {
            statement.setLong(next++, number);
            return this;
        }

        /** @param text null for none */
        public Values text(String text) throws SQLException {
            statement.setString(next++, text);
            return this;
        }

        /** @param flag null for none */
        public Values flag(Boolean flag) throws SQLException {
            if (flag == null) {
                statement.setNull(next++, Types.BOOLEAN);
            } else {
                statement.setBoolean(next++, flag);
            }
            return this;
        }

        /** @param day null for none */
        public Values day(LocalDate day) throws SQLException {
            if (day == null) {
                statement.setNull(next++, Types.DATE);
            } else {
                statement.setDate(next++, days.computeIfAbsent(day, Date::valueOf), calendar);
            }
            return this;
        }
    }
}

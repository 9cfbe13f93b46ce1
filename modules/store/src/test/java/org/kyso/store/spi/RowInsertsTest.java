package org.kyso.store.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.trial.TrialStore;

/** Rows go in as they are, however many there are. */
class RowInsertsTest {

    private static final List<String> COLUMNS = List.of("id", "amount", "name", "on_day");

    @TempDir
    Path temp;

    private record Line(long id, int amount, String name, LocalDate day) {

        static Line of(int i) {
            return new Line(
                    5_000_000_000L + i,
                    -i,
                    i % 3 == 0 ? null : "Số " + i,
                    i % 5 == 0 ? null : LocalDate.of(1900, 1, 1).plusDays(i));
        }
    }

    @BeforeEach
    void open() throws Exception {
        Stores.getDefault().open(TrialStore.in(temp), Progress.SILENT);
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private static void insert(Connection connection, List<Line> lines) throws SQLException {
        RowInserts.insert(
                connection,
                "line_of_test",
                COLUMNS,
                lines,
                (line, values) -> values.number(line.id())
                        .number(line.amount())
                        .text(line.name())
                        .day(line.day()));
    }

    private static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE line_of_test (id BIGINT NOT NULL PRIMARY KEY, amount INTEGER,"
                    + " name VARCHAR(40), on_day DATE)");
        }
    }

    private static List<Line> read(Connection connection) throws SQLException {
        var lines = new ArrayList<Line>();
        try (var query = connection.createStatement();
                var row = query.executeQuery("SELECT id, amount, name, on_day FROM line_of_test ORDER BY id")) {
            while (row.next()) {
                var day = row.getDate(4);
                lines.add(new Line(
                        row.getLong(1), row.getInt(2), row.getString(3), day == null ? null : day.toLocalDate()));
            }
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 19, 999, 1_000, 1_001, 4_039, 50_000})
    void bringsEveryRowAsItIs(int count) throws Exception {
        var lines = IntStream.range(0, count).mapToObj(Line::of).toList();
        List<Line> kept = StoreAccess.getDefault().write(t -> {
            create(t.connection());
            insert(t.connection(), lines);
            return read(t.connection());
        });
        assertEquals(lines, kept);
    }

    @Test
    void refusesARowThatIsThereAlready() {
        var lines = new ArrayList<>(IntStream.range(0, 3_000).mapToObj(Line::of).toList());
        lines.add(2_500, Line.of(17));
        assertThrows(
                RuntimeException.class,
                () -> StoreAccess.getDefault().write(t -> {
                    create(t.connection());
                    insert(t.connection(), lines);
                    return null;
                }));
    }
}

package org.kyso.store.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.store.spi.StoreException;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialStore;

/** What would be logged of a failure, on both databases: no value of anybody's. */
class ExceptionSanitizerTest {

    private static final String NUMBER = "099204012345";

    @TempDir
    Path temp;

    private final ConsoleStores stores = new ConsoleStores();

    @BeforeEach
    void open() throws RefusedException {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        stores.open(TrialStore.in(temp), Progress.SILENT);
        stores.write(t -> {
            try (var statement = t.connection().createStatement()) {
                statement.execute(
                        "CREATE TABLE person_of_test (citizen_id VARCHAR(12) NOT NULL PRIMARY KEY, born INT)");
                statement.execute("INSERT INTO person_of_test VALUES ('" + NUMBER + "', 1)");
            }
            return null;
        });
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO person_of_test VALUES (?, 1)",
                "INSERT INTO person_of_test VALUES (? || ' is too long', 1)",
                "INSERT INTO person_of_test SELECT ? || 'x', CAST(citizen_id AS BIGINT) * 1000000 FROM person_of_test",
            })
    void saysWhatKindOfFailureItIsAndNothingOfWhom(String insert) {
        var failed = assertThrows(
                StoreException.class,
                () -> stores.write(t -> {
                    try (var statement = t.connection().prepareStatement(insert)) {
                        statement.setString(1, NUMBER);
                        statement.addBatch();
                        statement.executeBatch();
                    }
                    return null;
                }));
        var logged = new StringWriter();
        failed.printStackTrace(new PrintWriter(logged));
        assertFalse(logged.toString().contains(NUMBER), logged.toString());
        assertTrue(logged.toString().contains("SQLState 2"), logged.toString());
        assertTrue(logged.toString().contains(ExceptionSanitizerTest.class.getName()), "where it happened");
    }

    @Test
    void keepsTheState() {
        var failed = new SQLException(NUMBER, "23505", 7, new IllegalArgumentException(NUMBER));
        failed.setNextException(new SQLException(NUMBER, "22001"));
        var kept = (SQLException) ExceptionSanitizer.of(failed);
        assertEquals("23505", kept.getSQLState());
        assertEquals("22001", kept.getNextException().getSQLState());
        assertFalse(kept.getCause().getMessage().contains(NUMBER));
    }
}

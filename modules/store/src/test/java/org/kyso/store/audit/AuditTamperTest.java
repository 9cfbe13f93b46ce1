package org.kyso.store.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.store.api.AuditLine;
import org.kyso.store.api.AuditQuery;
import org.kyso.store.api.AuditTrail;
import org.kyso.store.session.ConsoleStores;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.testing.TrialActions;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialStore;

/**
 * Whatever is done to the lines of the audit trail is found. Each case does it as only the owner of the tables can, looks,
 * and takes it back.
 */
class AuditTamperTest {

    private static final int LINES = 6;

    @TempDir
    static Path temp;

    private static final ConsoleStores STORES = new ConsoleStores();
    private static final AuditTrail TRAIL = new ConsoleAuditTrail(STORES);

    @BeforeAll
    static void fill() throws RefusedException {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        STORES.open(TrialStore.in(temp), Progress.SILENT);
        for (int i = 1; i <= LINES; i++) {
            var deed = AuditEntry.of(TrialActions.TAKE_RETURN, "Đợt " + i)
                    .changing("trước " + i, "sau " + i)
                    .outOf("báo cáo " + i + ".xlsx")
                    .saying("ghi " + i);
            STORES.write(t -> {
                t.audit(deed);
                return null;
            });
        }
    }

    @AfterAll
    static void close() throws RefusedException {
        assertEquals(List.of(), TRAIL.check(Progress.SILENT).differences());
        STORES.close();
    }

    /** What is found after some SQL. */
    private static List<String> after(String... statements) {
        var found = new ArrayList<String>();
        assertThrows(
                RefusedException.class,
                () -> STORES.write(t -> {
                    try (var statement = t.connection().createStatement()) {
                        if (TrialStore.isOnServer()) {
                            statement.execute("ALTER TABLE audit_entry DISABLE TRIGGER USER");
                        }
                        for (var sql : statements) {
                            statement.execute(sql);
                        }
                    }
                    found.addAll(TRAIL.check(Progress.SILENT).differences());
                    throw new RefusedException("taken back");
                }));
        return found;
    }

    /** The lines, the first at 1. */
    private static List<AuditLine> lines() throws RefusedException {
        var lines = new ArrayList<>(
                TRAIL.search(AuditQuery.EVERYTHING, AuditTrail.NEWEST, 1000).lines());
        lines.add(null);
        Collections.reverse(lines);
        return lines;
    }

    private static String changed(int line) {
        return "Line " + line + " of the audit trail was changed, or line " + (line - 1)
                + " before it together with its hash.";
    }

    private static final String SEVENTH_PUT_IN =
            "Line 7 of the audit trail was put in: the last one that was written is another.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "done_by = 'somebody'",
                "computer_user = 'somebody'",
                "action = 'unmask'",
                "subject = 'Đợt 5'",
                "state_before = ''",
                "state_after = 'sau 3 '",
                "origin = 'báo cáo 3.xls'",
                "detail = ' ghi 3'",
                "hash = 'x'"
            })
    void findsAChangedField(String change) {
        assertEquals(List.of(changed(3)), after("UPDATE audit_entry SET " + change + " WHERE line_number = 3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-20 08:00:00", "2026-01-01 00:00:00.000001"})
    void findsAChangedTime(String time) {
        var literal = TrialStore.isOnServer() ? "TIMESTAMP '" + time + "'" : "TIMESTAMP('" + time + "')";
        assertEquals(
                List.of(changed(3)), after("UPDATE audit_entry SET done_at = " + literal + " WHERE line_number = 3"));
    }

    @Test
    void findsATextThatMovedToTheNextField() {
        assertEquals(
                List.of(changed(2)),
                after("UPDATE audit_entry SET subject = '', state_before = 'Đợt 2trước 2' WHERE line_number = 2"));
    }

    @Test
    void findsAChangedFirstLine() {
        assertEquals(
                List.of("Line 1 of the audit trail was changed."),
                after("UPDATE audit_entry SET subject = 'x' WHERE line_number = 1"));
    }

    @Test
    void findsALineChangedTogetherWithItsHash() throws RefusedException {
        assertEquals(List.of(changed(4)), after(forge(3)));
        assertEquals(
                List.of("The head of the audit trail was changed, or its last line, 6, together with its hash."),
                after(forge(6)));
    }

    private static String forge(int number) throws RefusedException {
        var line = lines().get(number);
        var forged = new AuditLine(
                number,
                line.doneAt(),
                "somebody",
                line.computerUser(),
                line.action(),
                line.subject(),
                line.before(),
                line.after(),
                line.origin(),
                line.detail(),
                "");
        return "UPDATE audit_entry SET done_by = 'somebody', hash = '"
                + AuditHash.of(lines().get(number - 1).hash(), forged) + "' WHERE line_number = " + number;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "line_number = 1 | Line 1 of the audit trail is missing.",
                "line_number = 4 | Line 4 of the audit trail is missing.",
                "line_number = 6 | Line 6 of the audit trail is missing.",
                "line_number IN (2, 3) | Lines 2 to 3 of the audit trail are missing.",
                "line_number > 3 | Lines 4 to 6 of the audit trail are missing.",
                "line_number > 0 | Lines 1 to 6 of the audit trail are missing."
            })
    void findsWhatIsMissing(String which, String sentence) {
        assertEquals(List.of(sentence), after("DELETE FROM audit_entry WHERE " + which));
    }

    @Test
    void findsThatTheTableWasEmptied() {
        assertEquals(List.of("Lines 1 to 6 of the audit trail are missing."), after("TRUNCATE TABLE audit_entry"));
    }

    @Test
    void findsTwoLinesThatChangedPlaces() {
        var found = after(
                "UPDATE audit_entry SET line_number = 100 WHERE line_number = 2",
                "UPDATE audit_entry SET line_number = 2 WHERE line_number = 3",
                "UPDATE audit_entry SET line_number = 3 WHERE line_number = 100");
        assertEquals(List.of(changed(2), changed(3), changed(4)), found);
    }

    @Test
    void findsALinePutInBetween() {
        var found = after(
                "UPDATE audit_entry SET line_number = line_number + 1000 WHERE line_number > 2",
                "UPDATE audit_entry SET line_number = line_number - 999 WHERE line_number > 1000",
                insert("3"));
        assertTrue(found.contains(changed(3)), found.toString());
        assertTrue(found.contains(SEVENTH_PUT_IN), found.toString());
    }

    @Test
    void findsLinesPutInAtTheEndOrWithoutANumber() {
        assertEquals(
                List.of(
                        SEVENTH_PUT_IN,
                        "The audit trail holds lines without a number of their own, which were put in: 3."),
                after(insert("7"), insert("NULL"), insert("0"), insert("-4")));
    }

    private static String insert(String number) {
        return "INSERT INTO audit_entry (line_number, done_at, done_by, action, subject, detail) VALUES (" + number
                + ", CURRENT_TIMESTAMP, 'me', 'load', 'x', '')";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM audit_head"
                        + "| The head of the audit trail, which says what its last line is, is missing.",
                "INSERT INTO audit_head VALUES (9, 'x')"
                        + "| The audit trail has 2 heads instead of one: somebody put them in.",
                "UPDATE audit_head SET hash = 'x'"
                        + "| The head of the audit trail was changed, or its last line, 6, together with its hash.",
                "UPDATE audit_head SET line_number = 8 | Lines 7 to 8 of the audit trail are missing.",
                "UPDATE audit_head SET line_number = 5"
                        + "| Line 6 of the audit trail was put in: the last one that was written is another."
            })
    void findsAChangedHead(String change, String sentence) {
        assertEquals(List.of(sentence), after(change));
    }

    @Test
    void whatIsWrittenLaterDoesNotHideIt() throws Exception {
        var found = new ArrayList<String>();
        assertThrows(
                RefusedException.class,
                () -> STORES.write(t -> {
                    try (var statement = t.connection().createStatement()) {
                        if (TrialStore.isOnServer()) {
                            statement.execute("ALTER TABLE audit_entry DISABLE TRIGGER audit_stays");
                        }
                        statement.execute("DELETE FROM audit_entry WHERE line_number = 6");
                    }
                    t.audit(AuditEntry.of(TrialActions.GENERATE, "later"));
                    found.addAll(TRAIL.check(Progress.SILENT).differences());
                    throw new RefusedException("taken back");
                }));
        assertEquals(List.of("Line 6 of the audit trail is missing."), found);
    }
}

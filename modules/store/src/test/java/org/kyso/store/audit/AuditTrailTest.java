package org.kyso.store.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.store.api.AuditAction;
import org.kyso.store.api.AuditLine;
import org.kyso.store.api.AuditQuery;
import org.kyso.store.api.AuditTrail;
import org.kyso.store.api.StoreListener;
import org.kyso.store.database.Database;
import org.kyso.store.derby.FolderStore;
import org.kyso.store.migration.Migrations;
import org.kyso.store.postgres.Postgres;
import org.kyso.store.secret.Secrets;
import org.kyso.store.session.ConsoleStores;
import org.kyso.store.session.StoreAddress;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.testing.TrialActions;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialStore;

/** The audit trail: what is written and how it is chained, found and read. */
class AuditTrailTest {

    private static final int LINES = 6;

    @TempDir
    Path temp;

    private final ConsoleStores stores = new ConsoleStores();
    private final AuditTrail trail = new ConsoleAuditTrail(stores);
    private final TimeZone zone = TimeZone.getDefault();

    @BeforeEach
    void keepKeysApart() {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
    }

    @AfterEach
    void close() {
        TimeZone.setDefault(zone);
        stores.close();
    }

    private void open() throws RefusedException {
        stores.open(TrialStore.in(temp), Progress.SILENT);
    }

    private void write(AuditEntry... deeds) throws RefusedException {
        stores.write(t -> {
            t.audit(List.of(deeds));
            return null;
        });
    }

    /** A store with some lines, of several transactions. */
    private void fill() throws RefusedException {
        open();
        for (int i = 1; i <= LINES; i++) {
            write(AuditEntry.of(TrialActions.TAKE_RETURN, "Đợt " + i)
                    .changing("trước " + i, "sau " + i)
                    .outOf("báo cáo " + i + ".xlsx")
                    .saying("ghi " + i));
        }
    }

    private void assertWhole() throws RefusedException {
        assertEquals(List.of(), trail.check(Progress.SILENT).differences());
    }

    private List<AuditLine> all() throws RefusedException {
        return trail.search(AuditQuery.EVERYTHING, AuditTrail.NEWEST, 1000).lines();
    }

    private List<Long> found(AuditQuery query) throws RefusedException {
        return trail.search(query, AuditTrail.NEWEST, 1000).lines().stream()
                .map(AuditLine::number)
                .toList();
    }

    private static AuditQuery words(String words) {
        return new AuditQuery(words, Optional.empty(), Optional.empty(), "", Set.of());
    }

    @Test
    void saysWhoWhenWhatBeforeAfterAndOutOfWhichFile() throws RefusedException {
        fill();
        var lines = all();
        assertEquals(LINES, lines.size());
        var newest = lines.get(0);
        assertEquals(LINES, newest.number());
        assertEquals(stores.current().isPresent() && TrialStore.isOnServer() ? "postgres" : user(), newest.doneBy());
        assertEquals(user(), newest.computerUser());
        assertEquals("record", newest.action());
        assertEquals("Đợt 6", newest.subject());
        assertEquals("trước 6", newest.before());
        assertEquals("sau 6", newest.after());
        assertEquals("báo cáo 6.xlsx", newest.origin());
        assertEquals("ghi 6", newest.detail());
        var now = LocalDateTime.now(ZoneOffset.UTC);
        assertTrue(
                newest.doneAt().isAfter(now.minusMinutes(1)) && newest.doneAt().isBefore(now.plusMinutes(1)));
        assertEquals(0, newest.doneAt().getNano() % 1000);
        var check = trail.check(Progress.SILENT);
        assertEquals(new AuditTrail.Check(LINES, newest.hash(), List.of()), check);
    }

    private static String user() {
        return System.getProperty("user.name");
    }

    @Test
    void leavesNoGapWhereATransactionIsRolledBack() throws RefusedException {
        fill();
        assertThrows(
                RefusedException.class,
                () -> stores.write(t -> {
                    t.audit(AuditEntry.of(TrialActions.GENERATE, "never"));
                    throw new RefusedException("no");
                }));
        write(AuditEntry.of(TrialActions.GENERATE, "a"), AuditEntry.of(TrialActions.GENERATE, "b"));
        assertEquals(List.of(8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L), found(AuditQuery.EVERYTHING));
        assertWhole();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Ho_Chi_Minh", "America/New_York", "UTC"})
    void staysWholeInAnotherTimeZone(String other) throws RefusedException {
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        fill();
        var before = all();
        stores.close();
        TimeZone.setDefault(TimeZone.getTimeZone(other));
        open();
        assertEquals(before, all());
        write(AuditEntry.of(TrialActions.GENERATE, "there"));
        assertWhole();
    }

    @Test
    void takesWhatADatabaseCanNotKeep() throws RefusedException {
        open();
        write(AuditEntry.of(TrialActions.GENERATE, "nul \0, half \ud83d, long " + "ệ😀".repeat(3000))
                .changing("x".repeat(9000), "")
                .saying("5:hello\n\t\"'"));
        assertWhole();
        assertTrue(
                all().get(0).subject().startsWith("nul , half ?"), all().get(0).subject());
    }

    @Test
    void findsWordsWithoutTheirDiacriticsAndFiltersByTheRest() throws RefusedException {
        fill();
        write(AuditEntry.of(AuditAction.UNMASK, "Nguyễn Đức Duy, …001"));
        assertEquals(List.of(7L), found(words("duc DUY")));
        assertEquals(List.of(3L), found(words("đợt cao 3.xlsx")));
        assertEquals(List.of(), found(words("không có")));
        assertEquals(
                List.of(7L),
                found(new AuditQuery("", Optional.empty(), Optional.empty(), "", Set.of("unmask", "load"))));
        assertEquals(List.of(), found(new AuditQuery("", Optional.empty(), Optional.empty(), "nobody", Set.of())));
        var times = all();
        var from = times.get(4).doneAt();
        var until = times.get(1).doneAt();
        assertEquals(
                List.of(5L, 4L, 3L),
                found(new AuditQuery(
                        "", Optional.of(from), Optional.of(until), times.get(0).doneBy(), Set.of())));
        assertEquals(List.of(times.get(0).doneBy()), trail.accounts());
    }

    @Test
    void readsPageByPage() throws RefusedException {
        fill();
        var first = trail.search(AuditQuery.EVERYTHING, AuditTrail.NEWEST, 4);
        assertEquals(
                List.of(6L, 5L, 4L, 3L),
                first.lines().stream().map(AuditLine::number).toList());
        assertTrue(first.hasMore());
        var second = trail.search(AuditQuery.EVERYTHING, first.below(), 4);
        assertEquals(
                List.of(2L, 1L), second.lines().stream().map(AuditLine::number).toList());
        assertFalse(second.hasMore());
    }

    @Test
    void tellsThatSomethingWasAudited() throws RefusedException {
        open();
        var heard = new ArrayList<String>();
        stores.addListener(new StoreListener() {
            @Override
            public void audited() {
                heard.add("audited");
            }
        });
        write(AuditEntry.of(AuditAction.UNMASK, "x"));
        stores.write(t -> null);
        assertEquals(List.of("audited"), heard);
    }

    private Database database() throws RefusedException {
        var address = StoreAddress.parse(TrialStore.in(temp));
        if (address instanceof StoreAddress.Server server) {
            return Postgres.connect(server.url(), new Secrets());
        }
        var folder = ((StoreAddress.Folder) address).folder();
        return new FolderStore(folder, folder.toString(), temp.resolve("settings/keys"), new Secrets()).open(false);
    }

    @Test
    void chainsTheLinesOfAStoreFromBeforeTheChain() throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
        var database = database();
        Migrations.bringTo(Map.of("store", "V1__audit_trail.sql"), database);
        try (var connection = database.connect();
                var insert = connection.prepareStatement("INSERT INTO audit_entry (done_at, done_by, action, subject,"
                        + " detail) VALUES (?, 'an', 'load', ?, '')")) {
            for (int i = 1; i <= 3; i++) {
                insert.setTimestamp(1, Timestamp.valueOf("2024-06-20 08:00:0" + i + ".123456"));
                insert.setString(2, "line " + i);
                insert.executeUpdate();
            }
        }
        database.shutdown();
        open();
        assertWhole();
        assertEquals(
                List.of("line 3", "line 2", "line 1"),
                all().stream().map(AuditLine::subject).toList());
        assertEquals(
                LocalDateTime.parse("2024-06-20T01:00:03.123456"), all().get(0).doneAt());
        write(AuditEntry.of(TrialActions.GENERATE, "after"));
        stores.close();
        open();
        assertWhole();
        assertEquals(4, trail.check(Progress.SILENT).lines());
    }
}

package org.kyso.personnel.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.districts.api.Districts;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.personnel.Desk;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.Source;
import org.kyso.personnel.api.Sources;
import org.kyso.personnel.register.RegisterCheck;
import org.kyso.personnel.spi.PlacementListener;
import org.kyso.personnel.spi.WithdrawalListener;
import org.kyso.store.api.AuditQuery;
import org.kyso.store.api.AuditTrail;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialModule;
import org.openide.util.Lookup;
import org.openide.util.lookup.Lookups;
import org.openide.util.lookup.ProxyLookup;

/** An imported roster is one source: known again by its bytes, completed later, withdrawn. */
class WithdrawalTest {

    private static final String HEADER = "Họ và tên,Số CCCD,Số hiệu,Đơn vị,Đoàn viên,SĐT\n";
    private static final String ONE = "Nguyễn Văn Một,099095000001,SH1,Công an xã Thanh Lân,x,0000111\n";
    private static final String TWO = "Trần Thị Hai,099195000002,,Công an xã Đồng Tiến,,\n";
    private static final LocalDate DAY = LocalDate.of(2024, 6, 20);

    @TempDir
    Path temp;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(temp, "co-to");
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private static Source only() throws RefusedException {
        var all = Sources.getDefault().all();
        assertEquals(1, all.size());
        return all.get(0);
    }

    private static String saidFirst(Finding.Kind kind, ImportPreview preview) {
        return Desk.sentences(preview, kind).get(0);
    }

    @Test
    void theSameBytesChangeNothingWhateverDayTheyAreReadAs() throws Exception {
        desk.take("r.csv", HEADER + ONE + TWO);
        var before = Desk.person("099095000001");
        desk.take("s.csv", HEADER + ONE.replace("Thanh Lân", "Đồng Tiến"), Optional.of(DAY));
        var moved = Desk.person("099095000001");
        var again = desk.take("r.csv", HEADER + ONE + TWO, Optional.of(DAY.plusDays(5)));
        assertEquals(List.of(0, 2, 0), List.of(again.changing(), again.unchanged(), again.aside()));
        assertTrue(saidFirst(Finding.Kind.NOTE, again).contains("taken on"), again.findings()::toString);
        assertEquals(moved, Desk.person("099095000001"));
        assertEquals(before.on(DAY.minusDays(1)), moved.on(DAY.minusDays(1)));
        assertEquals(2, Sources.getDefault().all().size());
    }

    @Test
    void rowsThatWereSetAsideAreTakenOutOfTheSameFileLater() throws Exception {
        var csv = HEADER + ONE + "Trần Thị Hai,099195000002,,Công an xã Đài Xuyên,,\n";
        var first = desk.take("r.csv", csv, Optional.of(DAY));
        assertEquals(List.of(1, 1), List.of(first.changing(), first.aside()));
        assertEquals(List.of(1, 1), List.of(only().rowsTaken(), only().rowsRejected()));
        Districts.getDefault().load(TrialModule.pack("van-don", temp));
        var second = desk.take("r.csv", csv);
        assertEquals(List.of(1, 1, 0), List.of(second.changing(), second.unchanged(), second.aside()));
        assertEquals(List.of(2, 0), List.of(only().rowsTaken(), only().rowsRejected()));
        assertEquals(DAY, only().reportedOn());
        assertEquals("06997", Desk.person("099195000002").on(DAY).unitCode());
    }

    @Test
    void aWithdrawnRosterIsAsIfItHadNeverCome() throws Exception {
        desk.take("r.csv", HEADER + ONE);
        var before = Desk.person("099095000001");
        desk.take(
                "s.csv",
                HEADER + ONE.replace("Thanh Lân", "Đồng Tiến").replace("0000111", "0000222") + TWO,
                Optional.of(DAY));
        assertEquals(2, Register.getDefault().size());
        var changes = new ArrayList<PlacementListener.Change>();
        var withdrawn = new ArrayList<String>();
        PlacementListener placements = (transaction, moved) -> changes.addAll(moved);
        WithdrawalListener listener = (transaction, source) -> withdrawn.add(source.fileName());
        var sha = Sources.getDefault().all().get(1).sha256();
        Lookups.executeWith(new ProxyLookup(Lookup.getDefault(), Lookups.fixed(placements, listener)), () -> {
            try {
                Sources.getDefault().withdraw(sha);
            } catch (RefusedException refusal) {
                throw new AssertionError(refusal);
            }
        });
        assertEquals(before, Desk.person("099095000001"));
        assertNull(Desk.person("099195000002"));
        assertEquals(1, Register.getDefault().size());
        assertEquals(List.of("s.csv"), withdrawn);
        assertEquals(List.of(1, 0), changes.stream().map(c -> c.after().size()).toList());
        assertEquals(List.of(), new RegisterCheck().check(Progress.SILENT).differences());
        var trail = AuditTrail.getDefault()
                .search(AuditQuery.EVERYTHING, AuditTrail.NEWEST, 10)
                .lines();
        assertEquals("withdraw", trail.get(2).action());
        assertEquals("s.csv", trail.get(2).origin());
    }

    @Test
    void whoCountedNowhereAnyMoreComesBackUnderTheSameNumber() throws Exception {
        desk.take("r.csv", HEADER + ONE);
        long number = Desk.person("099095000001").person().id();
        Sources.getDefault().withdraw(only().sha256());
        assertEquals(0, Register.getDefault().size());
        var preview = desk.take("s.csv", HEADER + ONE.replace("Nguyễn Văn Một", "Nguyễn Văn Mười"));
        assertEquals(List.of(1, 0), List.of(preview.changing(), preview.aside()), preview.findings()::toString);
        assertEquals(number, Desk.person("099095000001").person().id());
        assertEquals("Nguyễn Văn Mười", Desk.person("099095000001").person().fullName());
    }

    @Test
    void whatCantBeWithdrawnIsRefusedWithTheReason() throws Exception {
        desk.take("r.csv", HEADER + ONE);
        var sha = only().sha256();
        Sources.getDefault().withdraw(sha);
        var twice =
                assertThrows(RefusedException.class, () -> Sources.getDefault().withdraw(sha));
        assertEquals("r.csv was withdrawn already: nothing changes.", twice.getMessage());
        var unknown =
                assertThrows(RefusedException.class, () -> Sources.getDefault().withdraw("5a"));
        assertTrue(unknown.getMessage().startsWith("No file with the SHA-256 5a was imported"), unknown.getMessage());
        assertThrows(RefusedException.class, () -> Sources.getDefault().withdraw(""));
    }

    @Test
    void aDayThatCantBeIsRefusedAndSoIsABirthDate() throws Exception {
        var ahead = assertThrows(
                RefusedException.class,
                () -> desk.preview("r.csv", HEADER + ONE, Optional.of(LocalDate.of(2142, 6, 20))));
        assertTrue(
                ahead.getMessage().contains("20/06/2142") && ahead.getMessage().contains("ahead"));
        var early = assertThrows(
                RefusedException.class,
                () -> desk.preview("r.csv", "Số liệu tính đến ngày 20/6/2014,,,,,\n" + HEADER + ONE, Optional.empty()));
        assertTrue(early.getMessage().contains("20/06/2014"), early.getMessage());
        var births = desk.take(
                "s.csv",
                "Họ và tên,Số CCCD,Đơn vị,Đoàn viên,Ngày sinh\n"
                        + "Nguyễn Văn Một,099095000001,Công an xã Thanh Lân,x,01/05/2142\n"
                        + "Nguyễn Văn Hai,099095000002,Công an xã Thanh Lân,x,01/05/1890\n");
        assertEquals(2, births.aside(), births.findings()::toString);
        assertTrue(saidFirst(Finding.Kind.ASIDE, births).startsWith("E2 The birth date 01/05/2142 is still ahead"));
    }

    @Test
    void aRowThatAnotherRosterOverrulesIsTakenAndSaid() throws Exception {
        desk.take("r.csv", HEADER + ONE, Optional.of(DAY));
        var earlier = desk.take("s.csv", HEADER + ONE.replace("Thanh Lân", "Đồng Tiến"), Optional.of(DAY.minusDays(5)));
        assertEquals(1, earlier.changing());
        assertEquals(
                "D2 A later word says Công an xã Thanh Lân since 20/06/2024: this row counts before that day.",
                saidFirst(Finding.Kind.NOTE, earlier));
        assertEquals("07195", Desk.person("099095000001").on(DAY.minusDays(1)).unitCode());
        assertEquals("07198", Desk.person("099095000001").on(DAY).unitCode());
    }
}

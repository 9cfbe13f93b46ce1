package org.kyso.enrollment.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Ledger;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.recording.Desk;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.Source;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialStore;
import org.openide.util.Lookup;

/** What is kept of the roll-ups in memory follows the store, and only what was committed there. */
class KeptRollUpsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 20);

    @TempDir
    Path temp;

    private Campaign campaign;

    @BeforeEach
    void open() throws Exception {
        var desk = new Desk(temp, "co-to", "ha-long");
        desk.take("roster.csv", """
                Họ và tên,Số CCCD,Đơn vị,Đoàn viên
                Nguyễn Văn Một,099095000001,Công an xã Thanh Lân,x
                Nguyễn Văn Hai,099095000002,Công an huyện Cô Tô,x
                Nguyễn Văn Ba,099095000003,CAP Bãi Cháy,x
                """);
        campaign = Rates.getDefault().campaigns().get(0);
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private static RateTable table() throws RefusedException {
        return Desk.table(DAY.toString());
    }

    private void register(String citizenId) throws RefusedException {
        long id = Register.getDefault()
                .byCitizenId(List.of(citizenId))
                .get(citizenId)
                .person()
                .id();
        Ledger.getDefault()
                .record(
                        campaign,
                        Source.of(Source.Kind.HAND, "test", "", "", DAY, 0, 0),
                        List.of(LedgerEntry.registered(id, DAY, DAY)));
    }

    @Test
    void aTableIsComputedOnceUntilSomethingChanges() throws Exception {
        var before = table();
        assertSame(before, table());
        register("099095000001");
        var after = table();
        assertNotSame(before, after);
        assertEquals(0, before.of("22").mandatory().reported());
        assertEquals(1, after.of("22").mandatory().reported());
        assertEquals(1, after.of("207").mandatory().reported());
        assertEquals(1, after.of("07198").mandatory().reported());
        assertEquals(0, after.of("193").mandatory().reported());
        assertEquals(2, after.of("207").population());
        assertEquals(List.of(), Rates.getDefault().verify());
    }

    @Test
    void whatIsRolledBackNeverGetsIntoMemory() throws Exception {
        assertEquals(0, table().of("22").mandatory().reported());
        long revision = Ledger.getDefault().revision();
        assertThrows(
                RefusedException.class,
                () -> StoreAccess.getDefault().write(t -> {
                    register("099095000001");
                    assertEquals(1, table().of("22").mandatory().reported(), "a transaction sees its own changes");
                    throw new RefusedException("changed my mind");
                }));
        assertEquals(revision, Ledger.getDefault().revision());
        assertEquals(0, table().of("22").mandatory().reported());
        register("099095000002");
        assertEquals(1, table().of("22").mandatory().reported());
        assertEquals(List.of(), Rates.getDefault().verify());
    }

    @Test
    void severalChangesOfOneTransactionCountTogether() throws Exception {
        table();
        StoreAccess.getDefault().write(t -> {
            register("099095000001");
            register("099095000003");
            var person =
                    Register.getDefault().byCitizenId(List.of("099095000001")).get("099095000001");
            Register.getDefault()
                    .enter(
                            List.of(new Register.Registration(
                                    person.person(), new Placement(Placement.ALWAYS, "07192", Mandate.MANDATORY))),
                            "test");
            return null;
        });
        assertEquals(2, table().of("22").mandatory().reported());
        assertEquals(0, table().of("07198").population());
        assertEquals(3, table().of("22").population());
        assertEquals(List.of(), Rates.getDefault().verify());
    }

    @Test
    void anotherConsolesChangeIsReadAnew() throws Exception {
        table();
        long revision = Ledger.getDefault().revision();
        StoreAccess.getDefault()
                .write(
                        t -> t.connection()
                                .createStatement()
                                .executeUpdate(
                                        "UPDATE roll_up_week SET lines = '0M 3 0 0 0 0 0 0 0 0 1\n' WHERE unit_code = '07198'"));
        assertEquals(0, table().of("22").mandatory().reported());
        Lookup.getDefault().lookupAll(StoreListener.class).forEach(l -> l.changedElsewhere(Set.of("enrollment")));
        assertTrue(Ledger.getDefault().revision() > revision);
        assertEquals(1, table().of("22").mandatory().reported());
    }

    @Test
    void verifySaysWhereMemoryAndTableDiffer() throws Exception {
        table();
        StoreAccess.getDefault()
                .write(
                        t -> t.connection()
                                .createStatement()
                                .executeUpdate(
                                        "UPDATE roll_up_week SET lines = '0M 3 0 0 0 0 0 0 0 0 0 0 3\n' WHERE unit_code = '07198'"));
        var differences = Rates.getDefault().verify();
        // On a server another console may have committed a moment ago, so only ledger and table are compared there.
        assertEquals(TrialStore.isOnServer() ? 1 : 2, differences.size(), differences::toString);
        assertTrue(differences.stream().allMatch(d -> d.contains("07198")), differences::toString);
    }

    @Test
    void anotherStoresFiguresAreItsOwn() throws Exception {
        assertEquals(3, table().of("22").population());
        var where = Stores.getDefault().current().orElseThrow().where();
        Stores.getDefault().open(temp.resolve("another"), Progress.SILENT);
        assertEquals(0, table().of("22").population());
        Stores.getDefault().open(where, Progress.SILENT);
        assertEquals(3, table().of("22").population());
    }

    @Test
    void readsBesideWritesSeeWholeTransactions() throws Exception {
        var done = new AtomicBoolean();
        var wrong = new AtomicReference<Object>();
        var reader = new Thread(() -> {
            try {
                while (!done.get()) {
                    var table = table();
                    int reported = table.of("22").mandatory().reported();
                    int used = table.of("22").mandatory().used();
                    if (reported != used) {
                        wrong.set(reported + " registered, " + used + " used");
                    }
                }
            } catch (RefusedException | RuntimeException failed) {
                wrong.set(failed);
            }
        });
        reader.start();
        for (var citizenId : List.of("099095000001", "099095000002", "099095000003")) {
            long id = Register.getDefault()
                    .byCitizenId(List.of(citizenId))
                    .get(citizenId)
                    .person()
                    .id();
            StoreAccess.getDefault().write(t -> {
                register(citizenId);
                Ledger.getDefault()
                        .record(
                                campaign,
                                Source.of(Source.Kind.HAND, "test", "", "", DAY, 0, 0),
                                List.of(LedgerEntry.of(id, DAY).withUse(true, DAY)));
                return null;
            });
        }
        done.set(true);
        reader.join();
        assertEquals(null, wrong.get());
        assertEquals(3, table().of("22").mandatory().used());
        assertEquals(List.of(), Rates.getDefault().verify());
    }
}

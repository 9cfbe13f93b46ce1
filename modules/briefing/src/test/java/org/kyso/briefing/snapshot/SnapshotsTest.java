package org.kyso.briefing.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.briefing.api.SnapshotChanges.Kind;
import org.kyso.briefing.api.SnapshotPerson;
import org.kyso.briefing.api.Snapshots;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.Unit;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Forecasts;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.exchange.api.ImportService;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.StoreCheck;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialModule;
import org.kyso.trial.TrialStore;
import org.openide.util.Lookup;

/** What is locked stays, whatever comes in later. */
class SnapshotsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 10);
    private static final String ROSTER = """
            Họ và tên,Số CCCD,Số hiệu,Đơn vị,Đoàn viên
            Nguyễn Văn An,099095000001,SH1,Công an xã Thanh Lân,x
            Trần Thị Bình,099195000002,SH2,Công an xã Thanh Lân,x
            Lê Văn Cường,099095000003,SH3,Công an xã Đồng Tiến,x
            Phạm Thị Dung,099195000004,SH4,Công an xã Đồng Tiến,
            """;
    private static final String FIRST = """
            Số liệu tính đến ngày 07/06/2024,,,,
            Họ và tên,Số CCCD,Đơn vị,Kết quả,Ngày đăng ký
            Nguyễn Văn An,099095000001,Công an xã Thanh Lân,8,06/06/2024
            Trần Thị Bình,099195000002,Công an xã Thanh Lân,3,
            Lê Văn Cường,099095000003,Công an xã Đồng Tiến,2,
            """;
    private static final String SECOND = """
            Số liệu tính đến ngày 09/06/2024,,,,
            Họ và tên,Số CCCD,Đơn vị,Kết quả,Ngày đăng ký
            Nguyễn Văn An,099095000001,Công an xã Thanh Lân,Chưa đăng ký,
            Trần Thị Bình,099195000002,Công an xã Thanh Lân,8,08/06/2024
            Lê Văn Cường,099095000003,Công an xã Đồng Tiến,2,
            """;

    private final Snapshots snapshots = Snapshots.getDefault();

    @TempDir
    Path temp;

    private Campaign campaign;

    @BeforeEach
    void open() throws Exception {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        Stores.getDefault().open(TrialStore.in(temp), Progress.SILENT);
        Districts.getDefault().load(TrialModule.pack("co-to", temp));
        take("roster.csv", ROSTER);
        take("first.csv", FIRST);
        campaign = Rates.getDefault().campaigns().get(0);
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private void take(String name, String csv) throws Exception {
        ImportService.getDefault()
                .preview(Files.writeString(temp.resolve(name), csv), Optional.empty(), Progress.SILENT)
                .take(Progress.SILENT);
    }

    private static List<String> written(RateTable table) {
        var lines = new ArrayList<String>();
        for (var unit : table.tree().units()) {
            var counts = table.of(unit.code());
            lines.add(unit.code() + unit.name() + unit.parentCode() + CountColumns.values(counts));
        }
        lines.add("" + CountColumns.values(table.unplaced()));
        return lines;
    }

    @Test
    void whatIsLockedStaysAndWhatChangedSinceIsSaidByName() throws Exception {
        var table = Rates.getDefault().at(campaign, DAY);
        var locked = snapshots.lock("Giao ban 10/6", campaign, DAY, DAY);
        var before = written(table);
        take("second.csv", SECOND);
        var figures = snapshots.figures(snapshots.named("Giao ban 10/6").orElseThrow());
        assertEquals(before, written(figures.table()));
        assertEquals(
                table.tree().areas().stream()
                        .map(a -> a.code() + a.tileColumn() + a.tileRow())
                        .toList(),
                figures.table().tree().areas().stream()
                        .map(a -> a.code() + a.tileColumn() + a.tileRow())
                        .toList());
        assertEquals(
                Rates.getDefault().trend(table, "22").days().size(),
                figures.trends().get("22").days().size());
        var since = snapshots.since(locked, DAY);
        assertEquals(List.of("Trần Thị Bình"), names(since.people().get(Kind.REGISTERED)));
        assertEquals(List.of("Nguyễn Văn An"), names(since.people().get(Kind.TAKEN_BACK)));
        assertEquals(0, since.count(Kind.JOINED) + since.count(Kind.LEFT) + since.count(Kind.MOVED));
        assertEquals(List.of(), differences());
    }

    private static List<String> names(List<SnapshotPerson> people) {
        return people.stream().map(SnapshotPerson::fullName).toList();
    }

    @Test
    void peopleAreThoseWhomTheFiguresCount() throws Exception {
        var locked = snapshots.lock("a", campaign, DAY, DAY);
        var figures = snapshots.figures(locked);
        for (Unit unit : figures.table().tree().subtree("22")) {
            if (figures.table().tree().children(unit.code()).isEmpty()) {
                long people = snapshots.people(locked).stream()
                        .filter(p -> p.unitCode().equals(unit.code()))
                        .count();
                assertEquals(figures.table().of(unit.code()).population(), people, unit.name());
            }
        }
    }

    @Test
    void whatWasForeseenIsLockedToo() throws Exception {
        var locked = snapshots.lock("a", campaign, DAY, DAY);
        var table = Rates.getDefault().at(campaign, DAY);
        var foreseen =
                Forecasts.getDefault().of(table, Measure.REGISTERED, Measure.Group.MANDATORY, Measure.Reading.REPORTED);
        var kept = snapshots.figures(locked).forecasts();
        assertEquals(foreseen.keySet(), kept.keySet());
        foreseen.forEach((unit, forecast) -> {
            assertEquals(forecast.range(), kept.get(unit).range());
            assertEquals(forecast.missing(), kept.get(unit).missing());
        });
    }

    @Test
    void everyChangeOfALockedRowIsFound() throws Exception {
        snapshots.lock("a", campaign, DAY, DAY);
        for (var change : List.of(
                "UPDATE snapshot_unit SET mandatory_reported = mandatory_reported + 1 WHERE line = 3",
                "UPDATE snapshot_person SET full_name = 'Ai đó' WHERE citizen_id = '099095000001'",
                "UPDATE snapshot SET as_of = '2024-06-11'",
                "UPDATE snapshot_area SET tile_row = tile_row + 1",
                "DELETE FROM snapshot_day WHERE day_of = '2024-06-01'")) {
            StoreAccess.getDefault().write(t -> {
                try (var statement = t.connection().createStatement()) {
                    assertTrue(statement.executeUpdate(change) > 0, change);
                }
                return null;
            });
            assertEquals(1, differences().size(), change);
            assertTrue(
                    differences().get(0).contains("Snapshot a"), differences().get(0));
        }
    }

    @Test
    void aNameIsGivenOnce() throws Exception {
        snapshots.lock(" a ", campaign, DAY, DAY);
        assertThrows(RefusedException.class, () -> snapshots.lock("a", campaign, DAY, DAY));
        assertThrows(RefusedException.class, () -> snapshots.lock(" ", campaign, DAY, DAY));
        assertThrows(RefusedException.class, () -> snapshots.lock("x".repeat(101), campaign, DAY, DAY));
        assertEquals(1, snapshots.all().size());
    }

    @Test
    void whereNobodyIsNothingIsLocked() throws Exception {
        Stores.getDefault().close();
        Stores.getDefault().open(TrialStore.in(temp.resolve("another")), Progress.SILENT);
        var empty = Rates.getDefault().campaigns().get(0);
        assertThrows(RefusedException.class, () -> snapshots.lock("a", empty, DAY, DAY));
        assertEquals(List.of(), snapshots.all());
    }

    private static List<String> differences() throws Exception {
        var differences = new ArrayList<String>();
        for (var check : Lookup.getDefault().lookupAll(StoreCheck.class)) {
            differences.addAll(check.check(Progress.SILENT).differences());
        }
        return differences;
    }
}

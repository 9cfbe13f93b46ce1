package org.kyso.enrollment.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.districts.api.Districts;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.Ledger;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.recording.Desk;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Register;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;

class StoredRatesTest {

    @TempDir
    Path temp;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(temp, "co-to", "ha-long");
        desk.take("roster.csv", """
                Họ và tên,Số CCCD,Đơn vị,Đoàn viên
                Nguyễn Văn Một,099095000001,Công an xã Thanh Lân,x
                Nguyễn Văn Hai,099095000002,Công an huyện Cô Tô,x
                Nguyễn Văn Ba,099095000003,CAP Bãi Cháy,
                """);
        desk.take("return.csv", """
                Tính đến ngày 20/06/2024,,,
                Họ và tên,Số CCCD,Kết quả,Ngày đăng ký
                Nguyễn Văn Một,099095000001,x,05/06/2024
                Nguyễn Văn Hai,099095000002,3,
                Nguyễn Văn Ba,099095000003,x,10/06/2024
                """);
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    @Test
    void aParentIsItsChildrenAndItsOwn() throws Exception {
        var table = Desk.table("2024-06-20");
        assertEquals(2, table.of("207").population());
        assertEquals(1, table.of("07198").population());
        assertEquals(1, table.of("207").mandatory().reported());
        for (var unit : table.tree().units()) {
            var sum = table.tree().children(unit.code()).stream()
                    .map(u -> table.of(u.code()))
                    .reduce(Counts.NONE, Counts::plus);
            int own = unit.code().equals("207")
                            || table.tree().children(unit.code()).isEmpty()
                    ? table.of(unit.code()).population() - sum.population()
                    : 0;
            assertEquals(sum.population() + own, table.of(unit.code()).population(), unit.name());
        }
        assertEquals(3, table.of("22").population());
        assertEquals(Counts.NONE, table.of("nowhere"));
    }

    @Test
    void aTrendEndsWhereTheTableStands() throws Exception {
        var rates = Rates.getDefault();
        var trend = rates.trend(
                rates.campaigns().get(0),
                "22",
                LocalDate.of(2024, 6, 1),
                LocalDate.of(2024, 6, 20),
                LocalDate.of(2024, 6, 20));
        assertEquals(20, trend.days().size());
        for (var day : trend.days()) {
            assertEquals(
                    Desk.counts("22", day.date().toString()).everyone().reported(),
                    day.counts().everyone().reported());
        }
    }

    @Test
    void anUnloadedDistrictIsOutOfSightAndNoBarOfTheUnplaced() throws Exception {
        Districts.getDefault().unload("ha-long");
        assertEquals(2, Desk.counts("22", "2024-06-20").population());
        assertEquals(0, Desk.table("2024-06-20").unplaced().population());
    }

    @Test
    void peopleOfAUnitNoModuleNamesAreABarOfTheirOwn() throws Exception {
        var person = new Person(0, "099095000009", "", "Nguyễn Văn Lạc", null, "", "", "", "", "", "");
        Register.getDefault()
                .enter(
                        List.of(new Register.Registration(
                                person, new Placement(Placement.ALWAYS, "nowhere", Mandate.MANDATORY))),
                        "test");
        var table = Desk.table("2024-06-20");
        assertEquals(1, table.unplaced().population());
        assertEquals(3, table.of("22").population());
        assertEquals(List.of(), Rates.getDefault().verify());
    }

    @Test
    void verifyFindsNothingAfterMovesAndReturns() throws Exception {
        desk.take("r2.csv", """
                Tính đến ngày 12/06/2024,,,
                Họ và tên,Số CCCD,Đơn vị,Đoàn viên
                Nguyễn Văn Một,099095000001,CAP Bãi Cháy,
                Nguyễn Văn Ba,099095000003,Công an xã Thanh Lân,x
                """);
        assertEquals(List.of(), Rates.getDefault().verify());
        assertEquals(1, Desk.counts("207", "2024-06-11").mandatory().reported());
        assertEquals(1, Desk.counts("07198", "2024-06-12").mandatory().reported());
        assertEquals(1, Desk.counts("193", "2024-06-12").encouraged().reported());
        assertEquals(3, Desk.counts("22", "2024-06-12").population());
    }

    @Test
    void verifySaysWhichCountsDiffer() throws Exception {
        for (var change : List.of(
                "UPDATE roll_up_week SET lines = '0M 0 0 0 0 0 0 0 0 0 1\n' WHERE unit_code = '07198' AND monday > DATE('2000-01-01')",
                "DELETE FROM roll_up_week WHERE unit_code = '07198'")) {
            StoreAccess.getDefault().write(t -> t.connection().createStatement().executeUpdate(change));
            var differences = Rates.getDefault().verify();
            assertTrue(!differences.isEmpty() && differences.get(0).contains("07198"), differences::toString);
        }
    }

    @Test
    void figuresAreReadOnTheCampaignsOwnDayWhereItHasOne() throws Exception {
        var rates = Rates.getDefault();
        assertEquals(LocalDate.now(), rates.defaultDay());
        Ledger.getDefault().readOn(rates.campaigns().get(0), LocalDate.of(2024, 6, 20));
        assertEquals(LocalDate.of(2024, 6, 20), rates.defaultDay());
        assertTrue(Stream.of("smartca-2024").allMatch(rates.campaigns().get(0).code()::equals));
    }
}

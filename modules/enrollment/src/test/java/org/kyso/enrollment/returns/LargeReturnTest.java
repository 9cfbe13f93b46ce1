package org.kyso.enrollment.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.recording.Desk;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Register;
import org.kyso.store.api.Stores;

/** Papers of so many people that the store's tables are read through instead of asked for each of them. */
class LargeReturnTest {

    private static final int PEOPLE = 600;

    @TempDir
    Path temp;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(temp, "co-to", "ha-long");
        desk.take(
                "roster.csv",
                "Họ và tên,Số CCCD,Số hiệu,Đơn vị,Đoàn viên\n"
                        + lines(i -> "Nguyễn Văn Mẫu," + id(i) + ",1-" + i + ','
                                + (i % 2 == 0 ? "xã Thanh Lân" : "CAP Bãi Cháy") + ",x"));
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private static String lines(IntFunction<String> line) {
        return IntStream.range(0, PEOPLE).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String id(int person) {
        return "0990950%05d".formatted(person);
    }

    @Test
    void everybodyIsMatchedCountedAndCorrected() throws Exception {
        var first = desk.take(
                "first.csv",
                "Tính đến ngày 10/06/2024,,,\nHọ và tên,Số CCCD,Kết quả,Ngày đăng ký,Số serial\n"
                        + lines(i -> "Nguyễn Văn Mẫu," + id(i) + ",x,0" + (1 + i % 9) + "/06/2024,S" + i));
        assertEquals(List.of(PEOPLE, 0), List.of(first.changing(), first.aside()));
        assertEquals(PEOPLE, Desk.counts("22", "2024-06-10").mandatory().reported());
        var again = desk.preview(
                "again.csv",
                "Tính đến ngày 10/06/2024,,,\nHọ và tên,Số CCCD,Kết quả,Ngày đăng ký,Số serial\n"
                        + lines(i -> "Nguyễn Văn Mẫu," + id(i) + ",x,0" + (1 + i % 9) + "/06/2024,S" + i));
        assertEquals(List.of(0, PEOPLE), List.of(again.changing(), again.unchanged()));
        var corrected = desk.take(
                "corrected.csv",
                "Tính đến ngày 20/06/2024,,,\nHọ và tên,Số hiệu,Kết quả,Ngày đăng ký,Số serial,Hiệu lực đến\n"
                        + lines(i -> "Nguyễn Văn Mẫu,1-" + i + ",x,15/06/2024,S" + i + ",15/06/2027"));
        assertEquals(List.of(PEOPLE, 0), List.of(corrected.changing(), corrected.aside()));
        assertEquals(0, Desk.counts("22", "2024-06-14").mandatory().reported());
        assertEquals(PEOPLE, Desk.counts("22", "2024-06-15").mandatory().reported());
        assertEquals(2L * PEOPLE, Desk.ledgerEntries());
        var certificates = Desk.said().stream()
                .flatMap(s -> s.certificates(List.of()).stream())
                .toList();
        assertEquals(PEOPLE, certificates.size());
        assertTrue(certificates.stream().allMatch(c -> LocalDate.of(2027, 6, 15).equals(c.validTo())));
        assertEquals(List.of(), Rates.getDefault().verify());
    }

    @Test
    void theSamePeopleAreFoundWhicheverWay() throws Exception {
        var ids = IntStream.range(0, PEOPLE).mapToObj(LargeReturnTest::id).toList();
        var all = Register.getDefault().byCitizenId(ids);
        assertEquals(PEOPLE, all.size());
        for (var few : List.of(ids.subList(0, 3), ids.subList(590, 600))) {
            Register.getDefault().byCitizenId(few).forEach((id, person) -> assertEquals(person, all.get(id)));
        }
        assertEquals(
                PEOPLE / 2,
                all.values().stream()
                        .filter(p -> p.on(Placement.ALWAYS).unitCode().equals("07198"))
                        .count());
    }
}

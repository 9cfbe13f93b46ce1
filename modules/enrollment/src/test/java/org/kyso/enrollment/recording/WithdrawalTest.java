package org.kyso.enrollment.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.personnel.api.Sources;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreCheck;
import org.kyso.tasks.api.Progress;
import org.openide.util.Lookup;

/** A paper that is taken back out, where others rest on it. */
class WithdrawalTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 10);
    private static final String ROSTER = """
            Họ và tên,Số CCCD,Số hiệu,Đơn vị,Đoàn viên
            Nguyễn Văn B,099095000001,SH1,Công an xã Thanh Lân,x
            """;
    private static final String RETURN = """
            Số liệu tính đến ngày 07/06/2024,,,
            Họ và tên,Số CCCD,Đơn vị,Kết quả
            Nguyễn Văn B,099095000001,Công an xã Thanh Lân,8
            """;

    @TempDir
    Path temp;

    private Desk desk;

    @BeforeEach
    void take() throws Exception {
        desk = new Desk(temp, "co-to");
        desk.take("roster.csv", ROSTER);
        desk.take("return.csv", RETURN);
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    @Test
    void whatAReturnSaidOfPeopleWhoseRosterIsGoneIsNoDamage() throws Exception {
        withdraw(ROSTER);
        assertEquals(List.of(), differences());
    }

    @Test
    void whatAReturnSaidCountsAgainWhenTheRosterIsBack() throws Exception {
        var before = Desk.written("22", DAY);
        withdraw(ROSTER);
        desk.take("roster again.csv", ROSTER);
        assertEquals(List.of(before, List.of()), List.of(Desk.written("22", DAY), differences()));
    }

    private static void withdraw(String paper) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(paper.getBytes(StandardCharsets.UTF_8));
        Sources.getDefault().withdraw(HexFormat.of().formatHex(digest));
    }

    private static List<String> differences() throws Exception {
        var differences = new ArrayList<String>();
        for (var check : Lookup.getDefault().lookupAll(StoreCheck.class)) {
            differences.addAll(check.check(Progress.SILENT).differences());
        }
        return differences;
    }
}

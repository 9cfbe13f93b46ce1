package org.kyso.personnel.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.personnel.Desk;
import org.kyso.store.api.Stores;

class MembershipTest {

    @TempDir
    static Path temp;

    private static Desk desk;

    @BeforeAll
    static void open() throws Exception {
        desk = new Desk(temp, "co-to");
    }

    @AfterAll
    static void close() {
        Stores.getDefault().close();
    }

    private static String read(String columns, String cells) throws Exception {
        var id = "0990950" + String.format("%05d", Math.floorMod((columns + cells).hashCode(), 100_000));
        var preview = desk.take(
                "m.csv",
                "Họ và tên,Số CCCD,Đơn vị,%s\nNguyễn Văn Một,%s,Công an xã Thanh Lân,%s\n"
                        .formatted(columns, id, cells));
        return preview.aside() > 0
                ? "aside"
                : Desk.person(id).placements().get(0).mandate().name().toLowerCase();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-blank-",
            value = {
                "x; mandatory",
                "X; mandatory",
                "Có; mandatory",
                "1; mandatory",
                "✓; mandatory",
                "+; mandatory",
                "Đoàn viên; mandatory",
                "doan vien; mandatory",
                "HỘI VIÊN; mandatory",
                "ĐV; mandatory",
                "Hội phụ nữ; mandatory",
                "Đoàn viên TNCS HCM; mandatory",
                "Bắt buộc; mandatory",
                "''; encouraged",
                "0; encouraged",
                "-; encouraged",
                "Không; encouraged",
                "Khuyến khích; encouraged",
                "Không phải đoàn viên; encouraged",
                "Chưa là đoàn viên; encouraged",
                "Chưa vào hội viên nào; encouraged",
                "Quần chúng; encouraged",
                "☑; mandatory",
                "☒; mandatory",
                "[x]; mandatory",
                "☐; encouraged",
                "✗; encouraged",
                "[ ]; encouraged",
                "/; encouraged",
                "*; aside",
                "Không rõ; aside",
                "Chờ kết nạp đoàn viên; aside",
                "?; aside",
                "x?; aside",
                "Hết tuổi đoàn viên; aside",
                "Nguyên đoàn viên; aside",
                "Thứ hai; aside"
            })
    void oneColumnSays(String written, String mandate) throws Exception {
        assertEquals(mandate, read("Đối tượng", written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"'x,'; mandatory", "',x'; mandatory", "'x,x'; mandatory", "','; encouraged", "'x,gì'; aside"})
    void oneOfTwoColumnsIsEnough(String cells, String mandate) throws Exception {
        assertEquals(mandate, read("Đoàn viên,Hội viên", cells));
    }
}

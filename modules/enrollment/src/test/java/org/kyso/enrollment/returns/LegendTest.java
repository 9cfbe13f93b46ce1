package org.kyso.enrollment.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kyso.exchange.api.Column;
import org.kyso.exchange.api.Sheet;
import org.kyso.exchange.api.Table;

class LegendTest {

    private static Legend legend(String heading, String below) {
        var sheet = new Sheet("A", false, List.of(), List.of(), List.of());
        var column = new Column(ReturnImporter.STAGE, heading, "", 0);
        return Legend.of(new Table(sheet, 1, List.of(), List.of(), List.of(column), List.of(), List.of(below)));
    }

    @Test
    void aNumberMeansWhatTheKeySays() {
        var legend = legend("Kết quả", "Ghi chú: 1 = Chưa đăng ký; 2 = Đang thực hiện; 3 = Đã đăng ký");

        assertEquals("Chưa đăng ký", legend.read("1"));
        assertEquals("Đã đăng ký", legend.read(" (3) "));
        assertEquals("?4", legend.read("4"), "nobody knows what it means");
        assertEquals("Bước 3", legend.read("Bước 3"));
    }

    @Test
    void theHeadingMayBeTheKey() {
        var legend = legend("Kết quả đăng ký (1: đã đăng ký; 0: chưa đăng ký)", "");

        assertEquals("đã đăng ký", legend.read("1").replace(")", ""));
        assertEquals("chưa đăng ký", legend.read("0").replace(")", ""));
    }

    @Test
    void withoutAKeyANumberStays() {
        assertEquals("3", legend("Bước", "Cô Tô, ngày 20/6/2024").read("3"));
        assertEquals("3", legend("Bước", "Ghi chú: 1 = có").read("3"));
    }
}

package org.kyso.exchange.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.exchange.api.Repair;
import org.kyso.exchange.text.CellText;
import org.kyso.exchange.text.LegacyFont;

class LegacyTextTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "NguyÔn V¨n Dòng, Nguyễn Văn Dũng",
        "TrÇn ThÞ Hång, Trần Thị Hồng",
        "§ç §øc §¹t, Đỗ Đức Đạt",
        "C«ng an ph­êng Hång Gai, Công an phường Hồng Gai",
        "NGUYÔN V¡N S¥N, NGUYỄN VĂN SƠN",
        "Ph¹m Quúnh, Phạm Quỳnh",
        "¦ng ThÕ, Ưng Thế",
        "§¬n vÞ, Đơn vị"
    })
    void legacyTextIsDecodedWithoutAnyFontToTell(String raw, String text) {
        assertEquals(text, CellText.of(raw, LegacyFont.NONE).cell().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Văn Dũng",
                "Lê Hà",
                "Vò Tó",
                "Trí",
                "Hà Vân",
                "Lê Thế Tú",
                "LÊ HÀ",
                "Müller",
                "café",
                "Jürgen",
                "naïve",
                "25°C",
                "© 2024",
                "5 µm",
                "½",
                "§ 5",
                "Ý Yên",
                "Tô Hoài",
                "A ± B",
                "plain text",
                "x"
            })
    void correctTextIsNeverTouched(String text) {
        for (var font : LegacyFont.values()) {
            if (font == LegacyFont.NONE || text.chars().anyMatch(c -> c > 0xff)) {
                assertEquals(text, CellText.of(text, font).cell().text());
            }
        }
    }

    @Test
    void plainLettersStayInALegacyFont() {
        assertEquals("Nam", CellText.of("Nam", LegacyFont.MIXED_CASE).cell().text());
        assertEquals(
                "099095000001",
                CellText.of("099095000001", LegacyFont.CAPITALS).cell().text());
    }

    @ParameterizedTest
    @CsvSource({".VnTime, Hång Gai", ".VnArialH, HỒNG GAI"})
    void theFontTells(String name, String text) throws Exception {
        var expected = name.endsWith("H") ? text : "Hồng Gai";
        for (var file : List.of(legacy(name, true), legacy(name, false))) {
            var sheet = SampleFiles.only(file);
            assertEquals(expected, sheet.rows().get(0).cell(0).text());
            assertEquals(List.of(new Repair(Repair.Kind.LEGACY_FONT, "S", 1, "A1")), sheet.repairs());
        }
    }

    private Path legacy(String font, boolean xlsx) throws java.io.IOException {
        java.util.function.Consumer<org.apache.poi.ss.usermodel.Workbook> content = w -> {
            var style = w.createCellStyle();
            var made = w.createFont();
            made.setFontName(font);
            style.setFont(made);
            var cell = w.createSheet("S").createRow(0).createCell(0);
            cell.setCellValue("Hång Gai");
            cell.setCellStyle(style);
        };
        return xlsx ? SampleFiles.xlsx(folder, content) : SampleFiles.xls(folder, content);
    }

    @Test
    void doubtfulCellsFollowTheOthersOfTheirColumn() throws Exception {
        var sheet = SampleFiles.only(SampleFiles.xlsx(
                folder, SampleFiles.lines("NguyÔn V¨n §øc|Lê Hà", "Vò Tó|Nguyễn Tú", "TrÇn ThÞ Hång|Vò Tó", "H¶i|Tó")));

        assertEquals("Vũ Tú", sheet.rows().get(1).cell(0).text());
        assertEquals("Hải", sheet.rows().get(3).cell(0).text());
        assertEquals("Lê Hà", sheet.rows().get(0).cell(1).text());
        assertEquals("Vò Tó", sheet.rows().get(2).cell(1).text());
        assertTrue(sheet.repairs().contains(new Repair(Repair.Kind.LEGACY_FONT, "Danh sách", 4, "A1")));
    }
}

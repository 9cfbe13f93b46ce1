package org.kyso.exchange.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.exchange.api.Repair;
import org.kyso.exchange.api.Sheet;

class TextFilesTest {

    private static final String PEOPLE = "CÔNG AN TỈNH;;\nHọ và tên;Số CCCD;Đơn vị\n"
            + "Nguyễn Văn Hưởng;099095000001;Công an phường Hồng Gai\nĐỗ Thị Thủy;099195000002;Đội Tham mưu\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, \ufeff", "UTF-16LE, ''", "UTF-16LE, \ufeff", "UTF-16BE, ''", "UTF-16BE, \ufeff"})
    void unicodeIsReadWithAndWithoutItsMark(String charset, String mark) throws Exception {
        var sheet = SampleFiles.only(SampleFiles.text(folder, mark + PEOPLE, Charset.forName(charset)));

        assertPeople(sheet);
        boolean wide = charset.startsWith("UTF-16");
        assertEquals(wide ? List.of(new Repair(Repair.Kind.UTF_16, "a", 1, "")) : List.of(), sheet.repairs());
    }

    @Test
    void windows1258IsReadAndSaid() throws Exception {
        var sheet = SampleFiles.only(Files.write(folder.resolve("a.csv"), windows1258(PEOPLE)));

        assertPeople(sheet);
        assertEquals(List.of(new Repair(Repair.Kind.WINDOWS_1258, "a", 1, "")), sheet.repairs());
    }

    /** The encoding has tone marks only apart, but ă, â, ê, ô, ơ, ư and đ in one. */
    private static byte[] windows1258(String text) {
        var charset = Charset.forName("windows-1258");
        var bytes = new ByteArrayOutputStream();
        text.codePoints().mapToObj(Character::toString).forEach(letter -> {
            var one = letter;
            if (!charset.newEncoder().canEncode(letter)) {
                var apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
                var tone = apart.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
                one = Normalizer.normalize(apart.replace(tone, ""), Normalizer.Form.NFC) + tone;
            }
            bytes.writeBytes(one.getBytes(charset));
        });
        return bytes.toByteArray();
    }

    @Test
    void tcvn3IsReadAndSaid() throws Exception {
        var text = "C«ng an tØnh;;\nHä vµ tªn;Sè CCCD;§¬n vÞ\nNguyÔn V¨n H­ëng;099095000001;C«ng an ph­êng Hång Gai\n"
                + "§ç ThÞ Thñy;099195000002;§éi Tham m­u\n";
        var sheet = SampleFiles.only(SampleFiles.text(folder, text, StandardCharsets.ISO_8859_1));

        assertPeople(sheet);
        assertEquals(List.of(new Repair(Repair.Kind.LEGACY_FONT, "a", 8, "A1")), sheet.repairs());
    }

    private static void assertPeople(Sheet sheet) {
        var first = sheet.rows().get(2);
        assertEquals("Họ và tên", sheet.rows().get(1).cell(0).text());
        assertEquals("Nguyễn Văn Hưởng", first.cell(0).text());
        assertEquals("099095000001", first.cell(1).text());
        assertEquals("Công an phường Hồng Gai", first.cell(2).text());
        assertEquals("Đỗ Thị Thủy", sheet.rows().get(3).cell(0).text());
    }

    @Test
    void lettersAndMarksApartArePutTogetherAndSaid() throws Exception {
        var sheet = SampleFiles.only(
                SampleFiles.text(folder, Normalizer.normalize(PEOPLE, Normalizer.Form.NFD), StandardCharsets.UTF_8));

        assertPeople(sheet);
        assertEquals(List.of(new Repair(Repair.Kind.COMPOSED, "a", 8, "A1")), sheet.repairs());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsFoundBelowAMotto(String delimiter) throws Exception {
        var text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
                + "\"Báo cáo; số liệu, tính đến ngày 20/6/2024\"\n\n"
                + "TT|Họ và tên|\"Ngày, tháng, năm sinh\"|Số CCCD|Ghi chú\n".replace("|", delimiter)
                + "1|Nguyễn Văn A|07/03/1995|099095000001|\"một, hai; ba\"\n".replace("|", delimiter)
                + "2|Trần Văn B|08/03/1995|099095000002|\n".replace("|", delimiter);
        var table = SampleFiles.table(SampleFiles.text(folder, text, StandardCharsets.UTF_8));

        assertEquals(5, table.headerRow());
        assertEquals(2, table.entries().size());
        assertEquals("một, hai; ba", table.cell(table.entries().get(0), "note").text());
        assertEquals(3, table.preamble().size());
    }

    @Test
    void aQuoteThatIsNeverClosedLosesNobody() throws Exception {
        var text = "Họ và tên,Số CCCD,Ghi chú\nNguyễn Văn A,099095000001,\"tổ 5\nTrần Văn B,099095000002,\n";
        var table = SampleFiles.table(SampleFiles.text(folder, text, StandardCharsets.UTF_8));

        assertEquals(2, table.entries().size());
        assertEquals("tổ 5", table.cell(table.entries().get(0), "note").text());
    }

    @Test
    void aQuotedCellMayHoldSeveralLines() throws Exception {
        var text = "Họ và tên,Số CCCD,Ghi chú\n\"Nguyễn\nVăn A\",099095000001,\"nói \"\"được\"\"\"\n";
        var table = SampleFiles.table(SampleFiles.text(folder, text, StandardCharsets.UTF_8));

        assertEquals("Nguyễn Văn A", table.cell(table.entries().get(0), "name").text());
        assertEquals("nói \"được\"", table.cell(table.entries().get(0), "note").text());
    }

    @Test
    void excelsOwnFirstLineIsNoRow() throws Exception {
        var sheet = SampleFiles.only(SampleFiles.text(folder, "sep=;\r\na,b;c\r\n", StandardCharsets.UTF_8));

        assertEquals("a,b", sheet.rows().get(0).cell(0).text());
        assertEquals(1, sheet.rows().get(0).number());
    }

    @Test
    void invisibleCharactersAreRemovedAndBlanksFolded() throws Exception {
        var sheet = SampleFiles.only(SampleFiles.text(
                folder, "\u00a0Nguyễn\u200b  Văn\u00a0\u2009A\u200d ,\u200b,\u202a099\u202c", StandardCharsets.UTF_8));

        assertEquals("Nguyễn Văn A", sheet.rows().get(0).cell(0).text());
        assertTrue(sheet.rows().get(0).cell(1).isBlank());
        assertEquals("099", sheet.rows().get(0).cell(2).text());
    }

    @Test
    void aQuoteAloneAtTheEndOfARowSwallowsNoRows() throws Exception {
        var file = SampleFiles.text(
                folder,
                "Họ và tên,Số CCCD,Ghi chú\nLê An,099095000001,x\nLê Ba,099095000002,\"\nLê Ca,099095000003,\n"
                        + "Lê Du,099095000004,\"\nLê Em,099095000005,\"hai\ndòng\"\n",
                StandardCharsets.UTF_8);

        var rows = SampleFiles.only(file).rows();

        assertEquals(6, rows.size());
        assertEquals("\"", rows.get(2).cell(2).text());
        assertEquals("Lê Du", rows.get(4).cell(0).text());
        assertTrue(rows.get(5).cell(2).text().startsWith("hai"));
    }
}

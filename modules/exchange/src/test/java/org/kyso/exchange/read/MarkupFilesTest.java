package org.kyso.exchange.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.exchange.api.Sheet;
import org.kyso.exchange.api.Span;

/** Web pages and Excel 2003 workbooks under the name of a spreadsheet. */
class MarkupFilesTest {

    @TempDir
    Path folder;

    private List<Sheet> read(String content) throws Exception {
        return SampleFiles.read(Files.writeString(folder.resolve("a.xls"), content));
    }

    private static List<String> texts(Sheet sheet, int row) {
        return sheet.rows().get(row).cells().stream().map(cell -> cell.text()).toList();
    }

    @Test
    void aTableOfAWebPageIsASheet() throws Exception {
        var sheets = read("""
                <html><head><meta charset="utf-8"><title>Danh sách</title></head><body><table><tr><td>
                <table><tr><th>Họ và tên</th><th colspan=2>Kết quả</th></tr>
                <tr><td rowspan="2">Lê&nbsp;An</td><td>8</td><td>05/06/2024</td></tr><tr><td>7</td></tr></table>
                </td></tr></table></body></html>
                """);
        assertEquals(1, sheets.size());
        assertEquals(List.of("Họ và tên", "Kết quả"), texts(sheets.get(0), 0));
        assertEquals(List.of("Lê An", "8", "05/06/2024"), texts(sheets.get(0), 1));
        assertEquals(List.of("", "7"), texts(sheets.get(0), 2));
        assertEquals(
                List.of(new Span(1, 1, 1, 2), new Span(2, 3, 0, 0)),
                sheets.get(0).spans());
    }

    @Test
    void aWorkbookOfExcel2003IsRead() throws Exception {
        var sheets = read("""
                <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                  xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Tờ 1"><Table>
                <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Họ và tên</Data></Cell></Row>
                <Row ss:Index="3"><Cell><Data ss:Type="Number">099</Data></Cell>
                <Cell ss:Index="3"><Data ss:Type="DateTime">2024-06-05T00:00:00.000</Data></Cell></Row>
                </Table></Worksheet></Workbook>
                """);
        assertEquals("Tờ 1", sheets.get(0).name());
        assertEquals(List.of(new Span(1, 1, 0, 1)), sheets.get(0).spans());
        assertEquals(3, sheets.get(0).rows().get(1).number());
        assertEquals(List.of("99", "", "2024-06-05"), texts(sheets.get(0), 1));
    }
}

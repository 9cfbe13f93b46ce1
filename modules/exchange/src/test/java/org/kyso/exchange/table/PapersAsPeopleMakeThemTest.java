package org.kyso.exchange.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.api.Field;
import org.kyso.exchange.api.Table;
import org.kyso.exchange.api.WrittenDates;
import org.kyso.exchange.read.SpreadsheetReader;
import org.kyso.tasks.api.Progress;

/** Tables in the shapes that people give them: what a reader of the paper would know is found. */
class PapersAsPeopleMakeThemTest {

    private static final List<Field> FIELDS = List.of(
            new Field("name", "Họ và tên"),
            new Field("id", "Số CCCD"),
            new Field("result", "Đã đăng ký"),
            new Field("day", "Ngày đăng ký"),
            new Field("used", "Đã sử dụng"));
    private static final String HEADER = "TT,Họ và tên,Số CCCD,Đã đăng ký,Ngày đăng ký,Đã sử dụng\n";

    @TempDir
    Path folder;

    private List<Table> tables(String csv) throws Exception {
        var file = Files.writeString(folder.resolve("paper.csv"), csv);
        var sheet = new SpreadsheetReader().read(file, Progress.SILENT).get(0);
        return new WordTableFinder().find(sheet, FIELDS, List.of("name", "id"));
    }

    private List<String> said(String csv, String... fields) throws Exception {
        return tables(csv).stream()
                .flatMap(table -> table.entries().stream()
                        .map(entry -> String.join(
                                " ",
                                List.of(fields).stream()
                                        .map(field -> table.cell(entry, field).text())
                                        .toList())))
                .toList();
    }

    @Test
    void tablesSideBySideAreAllRead() throws Exception {
        var csv = "DANH SÁCH\n" + HEADER.strip() + ",," + HEADER
                + "1,Lê An,099095000001,x,,,,3,Lê Ca,099095000003,,,x\n2,Lê Ba,099095000002,,,,,,,,,,\n";
        assertEquals(
                List.of("Lê An 099095000001 x ", "Lê Ba 099095000002  ", "Lê Ca 099095000003  x"),
                said(csv, "name", "id", "result", "used"));
    }

    @Test
    void aGroupOverItsAnswersIsTheAnswerYes() throws Exception {
        var csv = "TT,Họ và tên,Số CCCD,Đã đăng ký,,Ngày đăng ký\n,,,Chưa,Rồi,\n"
                + "1,Lê An,099095000001,x,,\n2,Lê Ba,099095000002,,x,05/06/2024\n";
        assertEquals(List.of("Lê An ", "Lê Ba x"), said(csv, "name", "result"));
    }

    @Test
    void columnsOfSingleStepsAreNoResult() throws Exception {
        var csv = "TT,Họ và tên,Số CCCD,Đã đăng ký,,\n,,,Bước 1,Bước 2,Bước 3\n1,Lê An,099095000001,x,x,\n";
        assertEquals(
                List.of(),
                tables(csv).stream().filter(table -> table.has("result")).toList());
    }

    @Test
    void aHeadingThatSaysTheMonthComesFirstIsBelieved() throws Exception {
        var csv = "TT,Họ và tên,Số CCCD,Đã đăng ký,Ngày đăng ký (tháng/ngày/năm)\n"
                + "1,Lê An,099095000001,x,06/05/2024\n2,Lê Ba,099095000002,x,06/07/2024\n";
        assertEquals(List.of("5/6/2024", "7/6/2024"), said(csv, "day"));
    }

    @Test
    void aHeaderFurtherDownHoldsForItsRows() throws Exception {
        var csv = HEADER + "1,Lê An,099095000001,x,,\n\nDanh sách bổ sung\n"
                + "TT,Họ và tên,Số CCCD,Đã sử dụng,Ngày đăng ký,Đã đăng ký\n2,Lê Ba,099095000002,,,x\n";
        assertEquals(List.of("Lê An x ", "Lê Ba x "), said(csv, "name", "result", "used"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Họ và tên đệm,Tên", "Họ đệm,Tên", "Họ,Tên", "Họ và chữ đệm,Tên"})
    void aNameInTwoColumnsIsOne(String headings) throws Exception {
        assertEquals(
                List.of("Lê Văn An 099095000001"),
                said("TT," + headings + ",Số CCCD\n1,Lê Văn,An,099095000001\n", "name", "id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"\"\"", "〃", "''", "nt", "như trên", "-nt-", "”"})
    void aDittoMarkRepeatsTheRowAbove(String mark) throws Exception {
        var csv = HEADER + "1,Lê An,099095000001,x,05/06/2024,\n2,Lê Ba,099095000002," + mark + "," + mark + "," + mark
                + "\n3,Lê Ca,099095000003," + mark + ",,\n";
        assertEquals(List.of("x 05/06/2024 ", "x 05/06/2024 ", "x  "), said(csv, "result", "day", "used"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trang 1/3",
                "Page 1 of 3",
                "Trang số 2",
                "(Còn tiếp)",
                "Ghi chú: x là đã đăng ký",
                "1 = Đã cài ứng dụng"
            })
    void whatBelongsToThePageIsNoSection(String text) throws Exception {
        var csv = HEADER + "I,Đội Tham mưu,,,,\n1,Lê An,099095000001,,,\n" + text + ",,,,,\n2,Lê Ba,099095000002,,,\n";
        assertEquals(
                List.of("Đội Tham mưu", "Đội Tham mưu"),
                tables(csv).get(0).entries().stream()
                        .map(entry -> entry.section())
                        .toList());
    }

    @Test
    void countsOfPeopleAreNoListOfPeople() throws Exception {
        assertEquals(
                List.of(),
                tables("Row Labels,Count of Họ và tên,Sum of Đã đăng ký,Count of Số CCCD\nĐội Tham mưu,6,3,6\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "06/05/2024;06/25/2024;06/26/2024 | 5/6/2024 25/6/2024 26/6/2024",
                "05/06/2024;25/06/2024;26/06/2024 | 05/06/2024 25/06/2024 26/06/2024",
                "05/06/2024;07/06/2024;06/25/2024 | 05/06/2024 07/06/2024 06/25/2024",
                "06/25/2024;;06/05/2024 | 06/25/2024 06/05/2024"
            })
    void aColumnShowsInWhichOrderItsDaysAre(String written, String read) throws Exception {
        var csv = new StringBuilder(HEADER);
        int row = 1;
        for (var day : written.split(";")) {
            csv.append(row)
                    .append(",Lê An,09909500000")
                    .append(row++)
                    .append(",,")
                    .append(day)
                    .append(",\n");
        }
        assertEquals(read, String.join(" ", said(csv.toString(), "day")).replaceAll(" +", " "));
    }

    @Test
    void anOpenDayOfAColumnInTwoOrdersIsUnreadable() throws Exception {
        var csv = HEADER + "1,Lê An,099095000001,,06/25/2024,\n2,Lê Ba,099095000002,,06/26/2024,\n"
                + "3,Lê Ca,099095000003,,25/06/2024,\n4,Lê Du,099095000004,,05/06/2024,\n";
        var table = tables(csv).get(0);
        assertEquals(
                List.of(Cell.Kind.TEXT, Cell.Kind.TEXT, Cell.Kind.TEXT, Cell.Kind.ERROR),
                table.entries().stream()
                        .map(entry -> table.cell(entry, "day").kind())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 tháng 6, 2024 | 2024-06-01",
                "2 thg 6, 2024 | 2024-06-02",
                "5-thg 6-2024 | 2024-06-05",
                "20240610 | 2024-06-10",
                "10-Jun-24 | 2024-06-10",
                "45448 | 2024-06-05",
                "Thứ hai, ngày 10/06/2024 | 2024-06-10",
                "10/06/2024 08:30 | 2024-06-10",
                "2024-06-18T17:30:00Z | 2024-06-19",
                "2024-06-18T16:30:00Z | 2024-06-18",
                "2024-06-18T23:30:00+07:00 | 2024-06-18"
            })
    void aDayIsReadHoweverItIsWritten(String written, String day) {
        assertEquals(day, WrittenDates.of(Cell.text(written)).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hẹn ngày 25/06/2024",
                "dự kiến 25/6/2024",
                "chưa, 25/6/2024",
                "25/06/2024?",
                "#N/A",
                "từ 1/6/2024 đến 5/6/2024"
            })
    void aDayWithMoreThanADayBesideItIsNone(String written) {
        assertEquals(true, WrittenDates.of(Cell.text(written)).isEmpty());
    }
}

package org.kyso.enrollment.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.enrollment.api.Campaigns;
import org.kyso.enrollment.api.Question;
import org.kyso.enrollment.api.Question.Kind;
import org.kyso.enrollment.api.Question.State;
import org.kyso.enrollment.api.Questions;
import org.kyso.enrollment.recording.Desk;
import org.kyso.exchange.api.ImportService;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** What can't be guessed is asked, stays asked, and is settled by what answers it. */
class StoredQuestionsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 20);

    private static final String ROSTER = """
            Họ và tên,Số CCCD,Ngày sinh,Đơn vị,Đoàn viên
            Nguyễn Văn Một,099095000001,01/02/1995,Công an xã Thanh Lân,x
            Nguyễn Văn Hai,099095000002,03/04/1995,Công an xã Thanh Lân,x
            Nguyễn Văn Ba,099095000003,05/06/1995,Công an xã Đồng Tiến,x
            """;

    @TempDir
    Path temp;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(temp, "co-to");
        desk.take("roster.csv", ROSTER);
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private static List<Question> all() throws RefusedException {
        return Questions.getDefault().all(Campaigns.getDefault().on(DAY), DAY);
    }

    private static Question only(Kind kind) throws RefusedException {
        var found = all().stream().filter(q -> q.kind() == kind).toList();
        assertEquals(1, found.size(), () -> kind + ": " + found);
        return found.get(0);
    }

    @Test
    void rowsThatAreSetAsideAskWhatTheyNeed() throws Exception {
        var paper = """
                Số liệu tính đến ngày 10/06/2024,,,,
                Họ và tên,Số CCCD,Đơn vị,Kết quả,Ngày đăng ký
                Nguyễn Văn Bốn,099095000004,Công an xã Thanh Lân,x,05/06/2024
                Trần Văn Hai,099095000002,Công an xã Thanh Lân,x,05/06/2024
                Nguyễn Văn Ba,099095000003,Công an xã Đồng Tiến,sắp xong,
                Nguyễn Văn Một,099095000001,Công an xã Thanh Lân,x,05/06/2024
                """;
        desk.take("return.csv", paper);
        assertEquals(
                List.of(Kind.NO_ROSTER, Kind.TWO_NAMES, Kind.UNREADABLE),
                all().stream().map(Question::kind).toList());
        var nobody = only(Kind.NO_ROSTER);
        assertEquals("099095000004", nobody.citizenId());
        assertEquals("07198", nobody.unitCode());
        assertEquals("return.csv", nobody.paper());
        assertEquals(3, nobody.row());
        desk.take("again.csv", paper);
        assertEquals(3, all().size());
        desk.take("roster-2.csv", ROSTER + "Nguyễn Văn Bốn,099095000004,07/08/1995,Công an xã Thanh Lân,x\n");
        desk.take("return.csv", paper);
        assertEquals(State.CLOSED, only(Kind.NO_ROSTER).state());
        assertEquals(State.OPEN, only(Kind.TWO_NAMES).state());
    }

    @Test
    void aCorrectionSheetClosesTheRowsItCameFrom() throws Exception {
        var preview = desk.take("return.csv", """
                Số liệu tính đến ngày 10/06/2024,,,,
                Họ và tên,Số CCCD,Đơn vị,Kết quả,Ngày đăng ký
                Nguyễn Văn Một,09909500000,Công an xã Thanh Lân,x,05/06/2024
                Nguyễn Văn Ba,099095000003,Công an xã Đồng Tiến,sắp xong,
                """);
        assertEquals(2, all().stream().filter(Question::isOpen).count());
        var sheet = preview.corrections().get(0);
        var corrected = new StringBuilder(String.join("\n", sheet.form().heading())).append('\n');
        corrected.append(String.join(",", sheet.form().header())).append('\n');
        for (var row : sheet.rows()) {
            corrected
                    .append(String.join(",", row.cells()).replace("09909500000,", "099095000001,"))
                    .append(",\n");
        }
        desk.take("corrected.csv", corrected.toString());
        var open = all().stream().filter(Question::isOpen).toList();
        assertEquals(
                1, open.stream().filter(q -> q.paper().equals("return.csv")).count(), open::toString);
        assertEquals("Nguyễn Văn Ba", open.get(0).fullName());
    }

    @Test
    void theLedgerAsksByItself() throws Exception {
        desk.take("one.csv", """
                Số liệu tính đến ngày 10/06/2024,,,,
                Họ và tên,Số CCCD,Đơn vị,Kết quả,Ngày đăng ký
                Nguyễn Văn Một,099095000001,Công an xã Thanh Lân,x,05/06/2024
                Nguyễn Văn Hai,099095000002,Công an xã Thanh Lân,x,06/06/2024
                Nguyễn Văn Ba,099095000003,Công an xã Đồng Tiến,3,
                """);
        desk.take("two.csv", """
                Số liệu tính đến ngày 12/06/2024,,,,
                Họ và tên,Số CCCD,Đơn vị,Kết quả,Ngày đăng ký
                Nguyễn Văn Một,099095000001,Công an xã Thanh Lân,Chưa đăng ký,
                Nguyễn Văn Hai,099095000002,Công an xã Thanh Lân,x,07/06/2024
                """);
        desk.take("other.csv", """
                Số liệu tính đến ngày 10/06/2024,,,,
                Họ và tên,Số CCCD,Đơn vị,Kết quả,Ngày đăng ký
                Nguyễn Văn Ba,099095000003,Công an xã Thanh Lân,6,
                """);
        desk.take("roster-2.csv", ROSTER + "Nguyễn Văn Một,099095000009,01/02/1995,Công an xã Đồng Tiến,\n");
        assertEquals("two.csv", only(Kind.TAKEN_BACK).paper());
        assertEquals("one.csv", only(Kind.TAKEN_BACK).otherPaper());
        assertEquals("099095000002", only(Kind.DAYS_DIFFER).citizenId());
        var units = only(Kind.TWO_UNITS);
        assertEquals("one.csv", units.paper());
        assertEquals("other.csv", units.otherPaper());
        assertEquals(3, units.otherRow());
        only(Kind.TWO_IDS);
        assertEquals(4, all().size());
        assertEquals(
                0,
                Questions.getDefault().all(Campaigns.getDefault().on(DAY), LocalDate.of(2024, 6, 9)).stream()
                        .filter(q -> q.kind() != Kind.TWO_IDS)
                        .count());
    }

    @Test
    void anAnswerSettlesAndCanBeTakenBack() throws Exception {
        desk.take("return.csv", """
                Số liệu tính đến ngày 10/06/2024,,,,
                Họ và tên,Số CCCD,Đơn vị,Kết quả,Ngày đăng ký
                Nguyễn Văn Bốn,099095000004,Công an xã Thanh Lân,x,05/06/2024
                """);
        var questions = Questions.getDefault();
        var asked = only(Kind.NO_ROSTER);
        assertThrows(RefusedException.class, () -> questions.answer(asked, "  "));
        questions.answer(asked, "Đã chuyển công tác, đơn vị xác nhận");
        assertEquals(State.ANSWERED, only(Kind.NO_ROSTER).state());
        assertThrows(RefusedException.class, () -> questions.answer(asked, "Khác"));
        questions.reopen(only(Kind.NO_ROSTER));
        assertEquals(State.OPEN, only(Kind.NO_ROSTER).state());
    }

    @Test
    void aPersonOfAUnitThatNobodyKnowsIsAskedAbout() throws Exception {
        var preview = ImportService.getDefault()
                .preview(Files.writeString(temp.resolve("x.csv"), """
                        Số liệu tính đến ngày 10/06/2024,,,,
                        Họ và tên,Số CCCD,Đơn vị,Kết quả,Ngày đăng ký
                        Nguyễn Văn Bốn,099095000004,Công an xã Không Có,x,05/06/2024
                        """), Optional.empty(), Progress.SILENT);
        preview.take(Progress.SILENT);
        assertEquals(1, all().size());
    }
}

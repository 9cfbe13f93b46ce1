package org.kyso.enrollment.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.enrollment.recording.Desk;
import org.kyso.exchange.api.CorrectionSheet;
import org.kyso.exchange.api.FileOutcome;
import org.kyso.exchange.api.ImportService;
import org.kyso.exchange.api.TableWriter;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.FindingGroup;
import org.kyso.exchange.spi.ImportReport;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.Sources;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;

/** Papers that come together, and what is shown of them before anything changes. */
class BatchOfPapersTest {

    private static final String UNIT = "07198";
    private static final String ROSTER = """
            Họ và tên,Số CCCD,Đơn vị,Đoàn viên
            Nguyễn Văn Một,099095000001,Công an xã Thanh Lân,x
            Nguyễn Văn Hai,099095000002,Công an xã Thanh Lân,x
            """;
    private static final List<String> HEADER =
            List.of("Họ và tên", "Số CCCD", "Đơn vị", "Kết quả", "Ngày đăng ký", "Lý do");

    @TempDir
    Path temp;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(temp, "co-to");
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private static String aReturn(String day, String... results) {
        var text = new StringBuilder(
                "Số liệu tính đến ngày " + day + ",,,\n" + "Họ và tên,Số CCCD,Đơn vị,Kết quả,Ngày đăng ký\n");
        var names = List.of("Một", "Hai");
        for (int i = 0; i < results.length; i++) {
            text.append("Nguyễn Văn " + names.get(i) + ",09909500000" + (i + 1) + ",Công an xã Thanh Lân," + results[i]
                    + "\n");
        }
        return text.toString();
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(temp.resolve(name), text);
    }

    private static List<FileOutcome> preview(Path... files) throws Exception {
        var service = ImportService.getDefault();
        try (var batch = service.gather(List.of(files), Progress.SILENT)) {
            return service.preview(batch, Optional.empty(), Progress.SILENT);
        }
    }

    private static List<FileOutcome> take(Path... files) throws Exception {
        var service = ImportService.getDefault();
        var outcomes = new ArrayList<FileOutcome>();
        try (var batch = service.gather(List.of(files), Progress.SILENT)) {
            service.take(batch, Optional.empty(), outcome -> true, outcomes::add, Progress.SILENT);
        }
        return outcomes;
    }

    private static String written(List<FileOutcome> outcomes) {
        var written = new StringBuilder();
        for (var outcome : outcomes) {
            written.append(outcome.name());
            outcome.report()
                    .ifPresent(r -> written.append(
                            " " + r.changing() + "/" + r.unchanged() + "/" + r.aside() + "/" + r.takenBack()));
            outcome.refusal().ifPresent(why -> written.append(" refused"));
            written.append('\n');
        }
        return written.toString();
    }

    @Test
    void returnsArePreviewedAgainstTheRostersTheyComeWithAndNothingChanges() throws Exception {
        var told = new ArrayList<Set<String>>();
        var listener = new StoreListener() {
            @Override
            public void changed(Set<String> rooms) {
                told.add(rooms);
            }
        };
        Stores.getDefault().addListener(listener);
        var roster = file("roster.csv", ROSTER);
        var first = file("1.csv", aReturn("10/06/2024", "x,05/06/2024", "3,"));
        var second = file("2.csv", aReturn("20/06/2024", "Huỷ,", "x,11/06/2024"));

        var before = preview(second, first, roster);

        assertEquals("roster.csv 2/0/0/0\n2.csv 2/0/0/0\n1.csv 1/1/0/0\n", written(before));
        assertEquals(0, Register.getDefault().size());
        assertEquals(List.of(), Sources.getDefault().all());
        assertEquals(List.of(), told);
        assertEquals(0, Desk.counts(UNIT, "2024-06-30").mandatory().people());

        assertEquals(written(before), written(take(second, first, roster)));
        assertEquals(2, Desk.counts(UNIT, "2024-06-30").mandatory().people());
        Stores.getDefault().removeListener(listener);
    }

    @Test
    void whoIsTakenBackIsNamedAndCounted() throws Exception {
        desk.take("roster.csv", ROSTER);
        desk.take("1.csv", aReturn("10/06/2024", "x,05/06/2024", "3,"));
        var preview = desk.preview("2.csv", aReturn("20/06/2024", "Chưa đăng ký,", "x,11/06/2024"));
        assertEquals(1, preview.takenBack());
        var first = FindingGroup.of(preview.findings()).get(0).first();
        assertEquals(Finding.Kind.TAKEN_BACK, first.kind());
        assertTrue(first.sentence().startsWith("Nguyễn Văn Một "), first::sentence);
        assertEquals("D3", first.column() + first.row());
    }

    @Test
    void aPaperWithoutADaySaysWhichItTakes() throws Exception {
        desk.take("roster.csv", ROSTER);
        var dayless = "Họ và tên,Số CCCD,Kết quả\nNguyễn Văn Một,099095000001,3\n";
        assertEquals(
                Optional.of(LocalDate.now()), desk.preview("1.csv", dayless).assumedDay());
        assertEquals(
                Optional.empty(),
                desk.preview("2.csv", aReturn("10/06/2024", "3,")).assumedDay());
        var given = desk.take("3.csv", dayless, LocalDate.of(2024, 6, 10));
        assertEquals(Optional.empty(), given.assumedDay());
    }

    @Test
    void sheetsOfDifferentDaysKeepTheirOwn() throws Exception {
        desk.take("roster.csv", ROSTER);
        var file = temp.resolve("days.xlsx");
        TableWriter.getDefault()
                .writeCorrections(
                        file,
                        List.of(
                                sheet("20-6", "20/06/2024", "x", "11/06/2024"),
                                sheet("10-6", "10/06/2024", "x", "05/06/2024")));

        var outcomes = take(file);

        assertEquals("days.xlsx 2/0/0/0\n", written(outcomes));
        assertEquals(
                List.of(LocalDate.of(2024, 6, 10), LocalDate.of(2024, 6, 20)),
                Sources.getDefault().all().stream()
                        .filter(source -> source.fileName().equals("days.xlsx"))
                        .map(source -> source.reportedOn())
                        .toList());
        assertEquals(0, Desk.counts(UNIT, "2024-06-10").mandatory().reported(), "the later sheet corrected the day");
        assertEquals(1, Desk.counts(UNIT, "2024-06-11").mandatory().reported());
        assertEquals("days.xlsx 0/2/0/0\n", written(take(file)), "the same bytes again");

        Sources.getDefault().withdraw(Sources.getDefault().all().get(1).sha256());
        assertEquals(0, Desk.counts(UNIT, "2024-06-30").mandatory().reported(), "both days are withdrawn");
    }

    private static CorrectionSheet sheet(String name, String day, String result, String registeredOn) {
        var form = new CorrectionSheet.Form(name, List.of("Số liệu tính đến ngày " + day), HEADER);
        var cells = List.of("Nguyễn Văn Một", "099095000001", "Công an xã Thanh Lân", result, registeredOn);
        return new CorrectionSheet(form, List.of(new CorrectionSheet.Row(cells, -1, "")));
    }

    @Test
    void aBadArchiveAmongFilesCostsOnlyItself() throws Exception {
        var outcomes = take(file("bad.zip", "no archive"), file("roster.csv", ROSTER));
        assertEquals("bad.zip refused\nroster.csv 2/0/0/0\n", written(outcomes));
    }

    @Test
    void rowsSetAsideAreCorrectedInTheirOwnFormAndTaken() throws Exception {
        desk.take("roster.csv", ROSTER);
        var report = take(file("1.csv", aReturn("10/06/2024", "x,32/06/2024", "3,")))
                .get(0)
                .report()
                .orElseThrow();
        assertEquals(1, report.aside());
        var corrected = temp.resolve("corrected.xlsx");
        TableWriter.getDefault().writeCorrections(corrected, corrected(report, "05/06/2024"));
        assertEquals("corrected.xlsx 1/0/0/0\n", written(take(corrected)));
        assertEquals(1, Desk.counts(UNIT, "2024-06-05").mandatory().reported());
    }

    /** The sheets with the wrong cell of each row corrected, as a person does it. */
    private static List<CorrectionSheet> corrected(ImportReport report, String right) {
        return report.corrections().stream()
                .map(sheet -> new CorrectionSheet(
                        sheet.form(),
                        sheet.rows().stream()
                                .map(row -> {
                                    var cells = new ArrayList<>(row.cells());
                                    cells.set(row.wrong(), right);
                                    return new CorrectionSheet.Row(cells, -1, row.reason());
                                })
                                .toList()))
                .toList();
    }
}

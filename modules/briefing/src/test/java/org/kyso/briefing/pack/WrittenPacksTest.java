package org.kyso.briefing.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.FileInputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.briefing.api.BriefingPacks;
import org.kyso.briefing.api.PackRequest;
import org.kyso.briefing.api.PackRequest.Names;
import org.kyso.briefing.api.Snapshot;
import org.kyso.briefing.api.SnapshotFigures;
import org.kyso.briefing.api.Snapshots;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.Unit;
import org.kyso.enrollment.api.Rates;
import org.kyso.exchange.api.ImportService;
import org.kyso.personnel.api.CitizenId;
import org.kyso.personnel.api.Mandate;
import org.kyso.store.api.AuditLine;
import org.kyso.store.api.AuditQuery;
import org.kyso.store.api.AuditTrail;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialModule;
import org.kyso.trial.TrialStore;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A pack as its readers find it: every document says the figures of the snapshot. */
@Tag("once")
class WrittenPacksTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 6, 3);
    private static final LocalDate DAY = LocalDate.of(2024, 6, 10);

    private final Locale former = Locale.getDefault();

    @TempDir
    Path temp;

    private Snapshot snapshot;
    private SnapshotFigures figures;
    private Path pack;

    @BeforeEach
    void write() throws Exception {
        Locale.setDefault(Locale.forLanguageTag("vi"));
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        Stores.getDefault().open(TrialStore.in(temp), Progress.SILENT);
        for (var area : List.of("co-to", "ba-che")) {
            Districts.getDefault().load(TrialModule.pack(area, temp));
        }
        take("roster.csv", roster());
        take("return.csv", returned());
        var campaign = Rates.getDefault().campaigns().get(0);
        var earlier = Snapshots.getDefault().lock("trước", campaign, FIRST, FIRST);
        snapshot = Snapshots.getDefault().lock("<Giao ban> & \"10/6\"", campaign, DAY, DAY);
        figures = Snapshots.getDefault().figures(snapshot);
        pack = temp.resolve("pack");
        BriefingPacks.getDefault().write(PackRequest.of(snapshot).against(Optional.of(earlier)), pack, Progress.SILENT);
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
        Locale.setDefault(former);
    }

    private static final List<String> UNITS =
            List.of("Công an xã Thanh Lân", "Công an xã Đồng Tiến", "Công an xã Lương Mông", "Công an xã Minh Cầm");

    private static String citizen(int person) {
        return "0990950%05d".formatted(person);
    }

    private static String roster() {
        var csv = new StringBuilder("Họ và tên,Số CCCD,Số hiệu,Đơn vị,Đoàn viên\n");
        for (int i = 0; i < 40; i++) {
            csv.append(
                    "Nguyễn Văn An,%s,SH%d,%s,%s%n".formatted(citizen(i), i, UNITS.get(i % 4), i % 5 == 0 ? "" : "x"));
        }
        return csv.toString();
    }

    private static String returned() {
        var csv = new StringBuilder(
                "Số liệu tính đến ngày 09/06/2024,,,,\nHọ và tên,Số CCCD,Đơn vị,Kết quả,Ngày đăng ký\n");
        for (int i = 0; i < 40; i++) {
            csv.append("Nguyễn Văn An,%s,%s,%s%n"
                    .formatted(
                            citizen(i),
                            UNITS.get(i % 4),
                            i % 3 == 0 ? "8,0%d/06/2024".formatted(1 + i % 9) : i % 6 + ","));
        }
        return csv.toString();
    }

    private void take(String name, String csv) throws Exception {
        ImportService.getDefault()
                .preview(Files.writeString(temp.resolve(name), csv), Optional.empty(), Progress.SILENT)
                .take(Progress.SILENT);
    }

    @Test
    void theDocumentIsReadableByAllAndSaysTheFigures() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (var file = new FileInputStream(pack.resolve("briefing.pdf").toFile());
                    var parser = Foundries.defaultInstance().createParser(file, flavour)) {
                var result = Foundries.defaultInstance()
                        .createValidator(flavour, false)
                        .validate(parser);
                assertTrue(result.isCompliant(), () -> flavour + ": " + result.getTestAssertions());
            }
        }
        try (var document = Loader.loadPDF(pack.resolve("briefing.pdf").toFile())) {
            var text = new PDFTextStripper().getText(document);
            var mandatory = figures.table().of("22").mandatory();
            assertTrue(text.contains(mandatory.reported() + " trong " + mandatory.people()), text);
            for (var unit : figures.table().tree().subtree("22")) {
                if (figures.table().tree().children(unit.code()).isEmpty()) {
                    assertTrue(text.replaceAll("\\s+", " ").contains(unit.name()), unit.name());
                }
            }
            assertTrue(text.contains("bản khóa <Giao ban> & \"10/6\" · " + snapshot.shortHash()), text);
            assertTrue(document.getDocumentCatalog().getDocumentOutline().hasChildren());
        }
    }

    @Test
    void theWorkbooksFormulasComeToTheFigures() throws Exception {
        try (var workbook = new XSSFWorkbook(pack.resolve("briefing.xlsx").toFile())) {
            var sheet = workbook.getSheet("Đơn vị");
            var total = sheet.getRow(sheet.getLastRowNum());
            var counts = figures.table().of("22");
            assertEquals(CellType.FORMULA, total.getCell(2).getCellType());
            assertEquals(counts.population(), total.getCell(2).getNumericCellValue());
            assertEquals(counts.mandatory().people(), total.getCell(4).getNumericCellValue());
            assertEquals(counts.mandatory().reported(), total.getCell(5).getNumericCellValue());
            assertEquals(1, sheet.getTables().size());
            for (var at : List.of("Địa bàn", "Các bước", "Từng ngày")) {
                assertEquals(1, workbook.getSheet(at).getTables().size(), at);
            }
        }
    }

    @Test
    void theSlidesChartsHoldTheFigures() throws Exception {
        try (var show = new XMLSlideShow(Files.newInputStream(pack.resolve("briefing.pptx")))) {
            assertEquals(4, show.getSlides().size());
            assertEquals(3, show.getCharts().size());
            try (var numbers = show.getCharts().get(0).getWorkbook()) {
                var sheet = numbers.getSheetAt(0);
                double verified = 0;
                for (int row = 1; row <= sheet.getLastRowNum(); row++) {
                    verified += sheet.getRow(row).getCell(1).getNumericCellValue();
                }
                assertEquals(figures.table().of("22").mandatory().verified(), verified);
            }
            for (var slide : show.getSlides()) {
                var notes = slide.getNotes().getTextParagraphs().toString();
                assertTrue(!notes.isEmpty());
            }
        }
    }

    @Test
    void theReportsHaveTheDecreesGeometry() throws Exception {
        for (var report : PackReport.Report.values()) {
            try (var document = new XWPFDocument(Files.newInputStream(pack.resolve(report.file())))) {
                var section = document.getDocument().getBody().getSectPr();
                assertEquals(BigInteger.valueOf(11906), section.getPgSz().getW());
                assertEquals(BigInteger.valueOf(1134), section.getPgMar().getTop());
                assertEquals(BigInteger.valueOf(1701), section.getPgMar().getLeft());
                assertTrue(section.isSetTitlePg());
                var text = new StringBuilder();
                document.getParagraphs().forEach(p -> text.append(p.getText()).append('\n'));
                var mandatory = figures.table().of("22").mandatory();
                assertTrue(
                        text.toString().contains(mandatory.reported() + " trong " + mandatory.people()),
                        text::toString);
                document.getParagraphs().stream()
                        .flatMap(p -> p.getRuns().stream())
                        .forEach(run -> assertEquals("Times New Roman", run.getFontFamily()));
            }
        }
        assertEquals("ngày 05 tháng 02 năm 2024", PackReport.written(LocalDate.of(2024, 2, 5)));
        assertEquals("ngày 22 tháng 6 năm 2024", PackReport.written(LocalDate.of(2024, 6, 22)));
    }

    @Test
    void everyFigureForProgramsIsTheSnapshots() throws Exception {
        var counts = new HashMap<String, Integer>();
        try (var json = new JsonFactory().createParser(pack.resolve("pack.json").toFile())) {
            Map<String, String> fields = new HashMap<>();
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    fields.clear();
                } else if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
                    fields.put(String.valueOf(json.currentName()), json.getText());
                } else if (token == JsonToken.END_OBJECT && "units".equals(fields.get("table"))) {
                    assertEquals(snapshot.sha256(), fields.get("snapshot"));
                    assertEquals(DAY.toString(), fields.get("as_of"));
                    if ("mandatory_registered_reported".equals(fields.get("figure"))) {
                        counts.put(fields.get("unit_code"), Integer.parseInt(fields.get("value")));
                    }
                }
            }
        }
        assertTrue(counts.size() > 10);
        counts.forEach((unit, count) ->
                assertEquals(figures.table().of(unit).mandatory().reported(), count, unit));
    }

    @Test
    void onlyAUnitOfTheSnapshotHasAPack() throws Exception {
        var packs = BriefingPacks.getDefault();
        assertThrows(
                RefusedException.class,
                () -> packs.write(PackRequest.of(snapshot).ofUnit("nowhere"), pack, Progress.SILENT));
        var files = packs.write(PackRequest.of(snapshot).ofUnit("co-to"), temp.resolve("co-to"), Progress.SILENT);
        assertEquals(6, files.size());
        var leaf = figures.table()
                .tree()
                .children(figures.table()
                        .tree()
                        .area("co-to")
                        .orElseThrow()
                        .district()
                        .code())
                .get(0);
        assertEquals(
                6,
                packs.write(PackRequest.of(snapshot).ofUnit(leaf.code()), temp.resolve("leaf"), Progress.SILENT)
                        .size());
    }

    @Test
    void eachDistrictHasItsOwnPackAndOneThatFailsCostsOnlyItself() throws Exception {
        var folder = Files.createDirectories(temp.resolve("each"));
        var inTheWay = figures.table().tree().area("ba-che").orElseThrow().district();
        Files.writeString(folder.resolve(inTheWay.code()), "no folder");
        var packs = BriefingPacks.getDefault().writeEach(PackRequest.of(snapshot), folder, Progress.SILENT);
        assertEquals(2, packs.size());
        for (var one : packs) {
            boolean fails = one.unitCode().equals(inTheWay.code());
            assertEquals(!fails, one.isWritten(), one.failure());
            assertEquals(fails ? 0 : 6, one.files().size());
            assertEquals(fails, one.failure().contains(one.folder().toString()), one.failure());
        }
    }

    @Test
    void namesAreThereOnlyWhenAskedForAndItIsOnTheTrail() throws Exception {
        var expected = Snapshots.getDefault().people(snapshot).stream()
                .filter(p -> p.mandate() == Mandate.MANDATORY && p.reported() == null)
                .toList();
        assertTrue(expected.size() > 10);
        assertFalse(text(pack).contains("Nguyễn Văn An"));
        var packs = BriefingPacks.getDefault();
        var named = temp.resolve("named");
        packs.write(PackRequest.of(snapshot).naming(Names.MASKED), named, Progress.SILENT);
        assertTrue(text(named).contains("Nguyễn Văn An"));
        try (var workbook = new XSSFWorkbook(named.resolve("briefing.xlsx").toFile())) {
            var sheet = workbook.getSheet("Chưa đăng ký");
            assertEquals(expected.size(), sheet.getLastRowNum());
            assertEquals(
                    CitizenId.mask(expected.get(0).citizenId()).length(),
                    sheet.getRow(1).getCell(2).getStringCellValue().length());
            for (var person : expected) {
                assertFalse(text(named).contains(person.citizenId()));
            }
        }
        var full = temp.resolve("full");
        packs.write(PackRequest.of(snapshot).ofUnit("co-to").naming(Names.FULL), full, Progress.SILENT);
        var district = figures.table().tree().area("co-to").orElseThrow().district();
        var codes = figures.table().tree().subtree(district.code()).stream()
                .map(Unit::code)
                .toList();
        for (var person : expected) {
            assertEquals(codes.contains(person.unitCode()), text(full).contains(person.citizenId()));
        }
        var trail = AuditTrail.getDefault().search(AuditQuery.EVERYTHING, AuditTrail.NEWEST, 10).lines().stream()
                .map(AuditLine::action)
                .toList();
        assertEquals(List.of("unmask", "briefing-names"), trail.subList(0, 2));
    }

    private static String text(Path pack) throws Exception {
        try (var document = Loader.loadPDF(pack.resolve("briefing.pdf").toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** As a word processor leaves it: a field in pieces, another body, a heading of its own. */
    @Test
    void theReportsFillTheUsersForm() throws Exception {
        var file = BriefingPacks.getDefault().reportTemplate();
        Files.createDirectories(file.getParent());
        try (var form = new XWPFDocument()) {
            var first = form.createParagraph();
            first.createRun().setText("Kính gửi: Tổ ${cam");
            first.createRun().setText("paign}, đơn vị ");
            first.createRun().setText("${unit}.");
            form.createParagraph().createRun().setText("${annexes}");
            form.createTable(1, 1).getRow(0).getCell(0).setText("${recipients}");
            form.createParagraph().createRun().setText("Hết");
            try (var out = Files.newOutputStream(file)) {
                form.write(out);
            }
        }
        var packs = BriefingPacks.getDefault();
        packs.write(PackRequest.of(snapshot), pack, Progress.SILENT);
        try (var report = new XWPFDocument(Files.newInputStream(pack.resolve("report-project-06.docx")))) {
            assertEquals(
                    "Kính gửi: Tổ " + snapshot.campaign().name() + ", đơn vị "
                            + figures.table().tree().nameOf("22") + ".",
                    report.getParagraphs().get(0).getText());
            assertEquals(3, report.getTables().size());
            assertTrue(report.getTables().get(2).getText().contains("Lưu: VT"));
            assertEquals(
                    "Hết",
                    report.getParagraphs()
                            .get(report.getParagraphs().size() - 1)
                            .getText());
        }
        try (var form = new XWPFDocument()) {
            form.createParagraph().createRun().setText("${subjct}");
            try (var out = Files.newOutputStream(file)) {
                form.write(out);
            }
        }
        var unknown = assertThrows(
                RefusedException.class, () -> packs.write(PackRequest.of(snapshot), pack, Progress.SILENT));
        assertTrue(unknown.getMessage().contains("${subjct}")
                && unknown.getMessage().contains("${subject}"));
        Files.writeString(file, "no document");
        var damaged = assertThrows(
                RefusedException.class, () -> packs.write(PackRequest.of(snapshot), pack, Progress.SILENT));
        assertTrue(damaged.getMessage().contains(file.toString()), damaged.getMessage());
    }
}

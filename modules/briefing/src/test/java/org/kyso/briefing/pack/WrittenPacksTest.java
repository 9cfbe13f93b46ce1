package org.kyso.briefing.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.kyso.briefing.api.Snapshot;
import org.kyso.briefing.api.SnapshotFigures;
import org.kyso.briefing.api.Snapshots;
import org.kyso.districts.api.Districts;
import org.kyso.enrollment.api.Rates;
import org.kyso.exchange.api.ImportService;
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
        BriefingPacks.getDefault().write(snapshot, Optional.of(earlier), "", pack, Progress.SILENT);
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
                () -> packs.write(snapshot, Optional.empty(), "nowhere", pack, Progress.SILENT));
        var files = packs.write(snapshot, Optional.empty(), "co-to", temp.resolve("co-to"), Progress.SILENT);
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
                packs.write(snapshot, Optional.empty(), leaf.code(), temp.resolve("leaf"), Progress.SILENT)
                        .size());
    }
}

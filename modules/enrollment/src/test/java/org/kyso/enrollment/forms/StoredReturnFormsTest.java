package org.kyso.enrollment.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.enrollment.DocumentedCampaigns;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Campaigns;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.Figures;
import org.kyso.enrollment.api.PersonStatus;
import org.kyso.enrollment.api.ReturnForms;
import org.kyso.enrollment.api.Stage;
import org.kyso.enrollment.recording.Desk;
import org.kyso.exchange.api.ImportService;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;

/** A form that a unit filled in is read back without a guess. */
class StoredReturnFormsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 2, 14);
    private static final int FIRST = 6;

    @TempDir
    Path temp;

    private Campaign eid;
    private Desk desk;
    private Path form;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(temp, "co-to");
        eid = Campaigns.getDefault().define(DocumentedCampaigns.EID);
        desk.take("roster.csv", """
                Họ và tên,Số CCCD,Đơn vị,Đoàn viên
                Nguyễn Văn An,099095000001,Công an xã Thanh Lân,x
                Nguyễn Văn Bình,099095000002,Công an xã Thanh Lân,x
                Nguyễn Văn Cường,099095000003,Công an xã Thanh Lân,
                Nguyễn Văn Dũng,099095000004,Công an xã Đồng Tiến,
                """);
        desk.take("return.csv", """
                Số liệu tính đến ngày 10/02/2025,,
                Họ và tên,Số CCCD,Kết quả,Ngày đăng ký
                Nguyễn Văn An,099095000001,2,
                Nguyễn Văn Bình,099095000002,4,08/02/2025
                Nguyễn Văn Cường,099095000003,Miễn: nghỉ ốm dài ngày,
                """);
        var forms = ReturnForms.getDefault().write(eid, "", DAY, DAY, temp.resolve("forms"), Progress.SILENT);
        assertEquals(2, forms.size());
        form = temp.resolve("forms/form-07198.xlsx");
        assertTrue(forms.contains(form));
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private Path filled(Consumer<XSSFSheet> by) throws Exception {
        var file = temp.resolve("filled.xlsx");
        try (var workbook = new XSSFWorkbook(Files.newInputStream(form));
                var out = Files.newOutputStream(file)) {
            by.accept(workbook.getSheetAt(0));
            workbook.write(out);
        }
        return file;
    }

    private static ImportPreview preview(Path file) throws Exception {
        return ImportService.getDefault().preview(file, Optional.empty(), Progress.SILENT);
    }

    private PersonStatus person(String name) throws Exception {
        return Figures.getDefault().people(Desk.population(eid, FigureQuery.Place.EVERYBODY, DAY)).stream()
                .filter(one -> one.person().fullName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sentences(ImportPreview preview, Finding.Kind kind) {
        return Desk.sentences(preview, kind);
    }

    @Test
    void aFormThatWasNotTouchedChangesNothing() throws Exception {
        var preview = preview(form);
        assertEquals(List.of(), sentences(preview, Finding.Kind.ASIDE));
        assertEquals(0, preview.changing());
        assertEquals(3, preview.unchanged());
    }

    @Test
    void nobodysNumberIsInIt() throws Exception {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(form))) {
            var sheet = workbook.getSheetAt(0);
            assertTrue(sheet.isColumnHidden(9));
            assertEquals(2, sheet.getDataValidations().size());
            for (int row = FIRST; row < FIRST + 3; row++) {
                assertFalse(sheet.getRow(row).getCell(2).getStringCellValue().contains("09909500000"));
            }
        }
    }

    @Test
    void rowsThatWereSortedDeletedAndAddedAreRead() throws Exception {
        var file = filled(sheet -> {
            // Bình's row and An's change places, Cường's goes, somebody of another unit comes.
            for (int column : List.of(1, 2, 9)) {
                var first = sheet.getRow(FIRST).getCell(column);
                var second = sheet.getRow(FIRST + 1).getCell(column);
                var text = first.getStringCellValue();
                first.setCellValue(second.getStringCellValue());
                second.setCellValue(text);
            }
            sheet.getRow(FIRST).getCell(4).setCellValue("5 · Tích hợp giấy tờ");
            sheet.getRow(FIRST).getCell(5).setCellValue(LocalDate.of(2025, 2, 8));
            sheet.getRow(FIRST + 1).getCell(4).setCellValue("3 · Phê duyệt hồ sơ");
            sheet.getRow(FIRST + 1).getCell(5).setBlank();
            sheet.getRow(FIRST + 1).getCell(7).setCellValue("Không đọc được chip");
            sheet.removeRow(sheet.getRow(FIRST + 2));
            var added = sheet.createRow(FIRST + 2);
            added.createCell(1).setCellValue("Nguyễn Văn Dũng");
            added.createCell(2).setCellValue("099095000004");
            added.createCell(3).setCellValue("Công an xã Đồng Tiến");
            added.createCell(4).setCellValue("1 · Đăng ký lịch hẹn");
        });
        var preview = preview(file);
        assertEquals(List.of(), sentences(preview, Finding.Kind.ASIDE));
        assertTrue(sentences(preview, Finding.Kind.NOTE).stream().anyMatch(note -> note.contains("Nguyễn Văn Cường")));
        preview.take(Progress.SILENT);
        assertEquals(Stage.AFTER_1, person("Nguyễn Văn Bình").stage());
        assertEquals(Stage.STEP_3, person("Nguyễn Văn An").stage());
        assertEquals("Không đọc được chip", person("Nguyễn Văn An").blocked());
        assertEquals(Stage.STEP_1, person("Nguyễn Văn Dũng").stage());
        assertTrue(person("Nguyễn Văn Cường").isExempt());
    }

    @Test
    void aKeyBesideAnotherNameOrNumberIsNotGuessed() throws Exception {
        var otherName = preview(filled(sheet -> sheet.getRow(FIRST).getCell(1).setCellValue("Trần Thị Khác")));
        assertEquals(1, sentences(otherName, Finding.Kind.ASIDE).size());
        var otherNumber = preview(filled(sheet -> sheet.getRow(FIRST).getCell(2).setCellValue("099095000004")));
        assertEquals(1, sentences(otherNumber, Finding.Kind.ASIDE).size());
        var noKey = preview(filled(sheet -> sheet.getRow(FIRST).getCell(9).setCellValue("zz-0000")));
        assertEquals(1, sentences(noKey, Finding.Kind.ASIDE).size());
    }
}

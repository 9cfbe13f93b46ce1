package org.kyso.enrollment.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.kyso.districts.api.Unit;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.PersonStatus;
import org.kyso.enrollment.api.Stage;
import org.kyso.personnel.api.CitizenId;
import org.kyso.personnel.api.PersonKey;

/**
 * A workbook with a unit's people and what is known of them, to be brought up to date and sent back: citizen IDs masked, a
 * {@link PersonKey} in a hidden column, lists for steps and reasons, the campaign and the day above. Its words are Vietnamese
 * whatever the console's language, for those who fill it in are.
 */
final class ReturnForm {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> HEADS = List.of(
            "STT",
            "Họ và tên",
            "Số CCCD",
            "Đơn vị",
            "Kết quả",
            "Ngày đăng ký",
            "Ngày sử dụng",
            "Lý do vướng mắc",
            "Ghi chú",
            "Mã biểu mẫu");
    private static final int[] WIDTHS = {6, 28, 16, 30, 28, 14, 14, 30, 24, 12};
    private static final int ID = 2;
    private static final int RESULT = 4;
    private static final int REGISTERED_ON = 5;
    private static final int USED_ON = 6;
    private static final int REASON = 7;
    private static final int KEY = 9;
    private static final int CHARACTER = 256;
    private static final int HEAD_ROW = 5;
    /** Rows that may be added below the people. */
    private static final int SPARE = 30;

    private static final String LISTS = "Danh mục";
    private static final String NOT_STARTED = "Chưa đăng ký";
    private static final String BRIEFED = "Đã phổ biến";
    private static final List<String> REASONS = List.of(
            "Số điện thoại không chính chủ",
            "Không đọc được chip",
            "Khuôn mặt không khớp",
            "Không có điện thoại thông minh",
            "Đơn chờ quá 48 giờ",
            "Hai đơn đang mở",
            "Khác");

    private final Campaign campaign;
    private final Unit unit;
    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final CellStyle bold;
    private final CellStyle day;
    private final CellStyle text;

    private ReturnForm(Campaign campaign, Unit unit, XSSFWorkbook workbook) {
        this.campaign = campaign;
        this.unit = unit;
        this.workbook = workbook;
        this.sheet = workbook.createSheet("Báo cáo");
        var font = workbook.createFont();
        font.setBold(true);
        bold = workbook.createCellStyle();
        bold.setFont(font);
        bold.setWrapText(true);
        bold.setAlignment(HorizontalAlignment.CENTER);
        day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
    }

    /** @param people of the unit, in the order they are to stand in */
    static void write(Campaign campaign, Unit unit, LocalDate asOf, List<PersonStatus> people, OutputStream out)
            throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var form = new ReturnForm(campaign, unit, workbook);
            form.head(asOf);
            for (int i = 0; i < people.size(); i++) {
                form.line(i, people.get(i));
            }
            form.lists(people.size() + SPARE);
            workbook.write(out);
        }
    }

    private void head(LocalDate asOf) {
        line(0, "BIỂU MẪU BÁO CÁO KẾT QUẢ ĐĂNG KÝ");
        line(1, "Đợt triển khai: " + campaign.name() + " (" + campaign.code() + ")");
        line(2, "Đơn vị báo cáo: " + unit.name());
        line(3, "Số liệu tính đến ngày " + DAY.format(asOf));
        var row = sheet.createRow(HEAD_ROW);
        for (int i = 0; i < HEADS.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(HEADS.get(i));
            cell.setCellStyle(bold);
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        sheet.setColumnHidden(KEY, true);
        sheet.createFreezePane(2, HEAD_ROW + 1);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, 0, HEADS.size() - 1));
    }

    private void line(int number, String words) {
        sheet.createRow(number).createCell(0).setCellValue(words);
    }

    private void line(int index, PersonStatus status) {
        var row = sheet.createRow(HEAD_ROW + 1 + index);
        row.createCell(0).setCellValue(index + 1.0);
        row.createCell(1).setCellValue(status.person().fullName());
        text(row, ID, CitizenId.mask(status.person().citizenId()));
        row.createCell(3).setCellValue(unit.name());
        row.createCell(RESULT).setCellValue(result(status));
        day(row, REGISTERED_ON, status.reported());
        day(row, USED_ON, status.stage() == Stage.USED ? status.stageSince() : null);
        row.createCell(REASON).setCellValue(status.blocked());
        text(row, KEY, PersonKey.of(status.person()));
    }

    private String result(PersonStatus status) {
        if (status.isExempt()) {
            return "Miễn: " + status.exempt().replaceFirst("(?i)^miễn[ :]*", "");
        }
        if (status.step() > 0) {
            return campaign.step(Stage.at(status.step())).map(ReturnForm::named).orElse("");
        }
        return status.stage() == Stage.BRIEFED ? BRIEFED : NOT_STARTED;
    }

    private static String named(Campaign.Step step) {
        return step.number() + " · " + step.name();
    }

    private void text(XSSFRow row, int column, String words) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(text);
        cell.setCellValue(words);
    }

    private void day(XSSFRow row, int column, LocalDate value) {
        var cell = row.createCell(column);
        cell.setCellStyle(day);
        if (value != null) {
            cell.setCellValue(value);
        }
    }

    /** The choices stand on a hidden sheet: a list in the cell's own rule may be no longer than 255 letters. */
    private void lists(int rows) {
        var lists = workbook.createSheet(LISTS);
        var results = new ArrayList<>(List.of(NOT_STARTED, BRIEFED));
        campaign.steps().forEach(step -> results.add(named(step)));
        for (int i = 0; i < Math.max(results.size(), REASONS.size()); i++) {
            var row = lists.createRow(i);
            if (i < results.size()) {
                row.createCell(0).setCellValue(results.get(i));
            }
            if (i < REASONS.size()) {
                row.createCell(1).setCellValue(REASONS.get(i));
            }
        }
        choose(RESULT, rows, "'" + LISTS + "'!$A$1:$A$" + results.size());
        choose(REASON, rows, "'" + LISTS + "'!$B$1:$B$" + REASONS.size());
        workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
    }

    private void choose(int column, int rows, String range) {
        var helper = sheet.getDataValidationHelper();
        var rule = helper.createValidation(
                helper.createFormulaListConstraint(range),
                new CellRangeAddressList(HEAD_ROW + 1, HEAD_ROW + rows, column, column));
        // Words of one's own are read too, or asked about.
        rule.setShowErrorBox(false);
        rule.setSuppressDropDownArrow(true);
        sheet.addValidationData(rule);
    }
}

package org.kyso.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The return of a whole province as a workbook, texts shared as spreadsheet programs keep them, days as dates. */
final class ReturnFile {

    private static final List<String> HEADER = List.of(
            "STT",
            "Họ và tên",
            "Số CCCD",
            "Số hiệu",
            "Đơn vị",
            "Số điện thoại",
            "Kết quả đăng ký",
            "Ngày đăng ký",
            "Đã sử dụng",
            "Số serial",
            "Hiệu lực từ",
            "Hiệu lực đến");

    private ReturnFile() {}

    /** Everybody, nine of ten registered between two days with a certificate, the others at a step. */
    static void write(Path file, int people, LocalDate from, LocalDate stated) throws IOException {
        try (var workbook = new SXSSFWorkbook(null, 100, false, true);
                var out = Files.newOutputStream(file)) {
            var date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            var sheet = workbook.createSheet("Kết quả");
            sheet.createRow(0).createCell(0).setCellValue("BÁO CÁO KẾT QUẢ ĐĂNG KÝ CHỮ KÝ SỐ CÁ NHÂN");
            sheet.createRow(1).createCell(0).setCellValue("Số liệu tính đến ngày %02d/%02d/%d"
                    .formatted(stated.getDayOfMonth(), stated.getMonthValue(), stated.getYear()));
            var header = sheet.createRow(3);
            for (int c = 0; c < HEADER.size(); c++) {
                header.createCell(c).setCellValue(HEADER.get(c));
            }
            for (int person = 0; person < people; person++) {
                fill(sheet.createRow(4 + person), person, from, date);
            }
            workbook.write(out);
        }
    }

    private static void fill(Row row, int person, LocalDate from, CellStyle date) {
        row.createCell(0).setCellValue(person + 1);
        row.createCell(1).setCellValue(Province.name(person));
        row.createCell(2).setCellValue(Province.citizenId(person));
        row.createCell(3).setCellValue(Province.serviceNumber(person));
        row.createCell(4).setCellValue(Province.unitName(person / Province.UNIT_SIZE));
        row.createCell(5).setCellValue("0000%06d".formatted(person));
        if (person % 10 == 9) {
            row.createCell(6).setCellValue(1 + person % 7);
            return;
        }
        var day = from.plusDays(person % 28);
        row.createCell(6).setCellValue("x");
        day(row, 7, day, date);
        row.createCell(8).setCellValue(person % 3 == 0 ? "x" : "");
        row.createCell(9).setCellValue("5401%012x".formatted(person * 7919L));
        day(row, 10, day, date);
        day(row, 11, day.plusYears(3), date);
    }

    private static void day(Row row, int column, LocalDate day, CellStyle date) {
        var cell = row.createCell(column);
        cell.setCellValue(day);
        cell.setCellStyle(date);
    }
}

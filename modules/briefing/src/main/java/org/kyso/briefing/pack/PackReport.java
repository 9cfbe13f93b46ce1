package org.kyso.briefing.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.kyso.briefing.pack.PackTable.Kind;
import org.kyso.briefing.sentences.Sentence;
import org.kyso.enrollment.api.FigureNames;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * The official report in the form of Decree 30/2020, appendix I: A4, margins of 20, 20, 30 and 20 mm, Times New Roman 13 and 14,
 * the page number on top but on the first page. It is in Vietnamese whatever the language of the console, for the decree's form
 * is.
 */
final class PackReport {

    /** Which of the province's two reports the figures go into. */
    enum Report {
        DIGITAL_TRANSFORMATION(
                "report-digital-transformation.docx",
                "Kết quả đăng ký chữ ký số cá nhân phục vụ công tác chuyển đổi số",
                "Thực hiện công tác chuyển đổi số của lực lượng Công an tỉnh"),
        PROJECT_06(
                "report-project-06.docx",
                "Kết quả đăng ký chữ ký số cá nhân phục vụ triển khai Đề án 06",
                "Thực hiện Đề án 06 về phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử");

        private final String file;
        private final String subject;
        private final String reason;

        Report(String file, String subject, String reason) {
            this.file = file;
            this.subject = subject;
            this.reason = reason;
        }

        String file() {
            return file;
        }
    }

    private static final String FONT = "Times New Roman";
    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    private static final int MARGIN = 1134;
    private static final int LEFT = 1701;
    private static final int INDENT = 720;
    private static final int SIX_POINTS = 120;
    /** A column of numbers. */
    private static final int NUMBER = 900;
    /** Columns of the annex tables: a sheet of A4 holds no more. */
    private static final Set<String> ANNEX = Set.of(
            "mandatory",
            "mandatory_registered_reported",
            "mandatory_registered_reported_share",
            "mandatory_registered_verified",
            "mandatory_used",
            "mandatory_blocked",
            "mandatory_remaining");

    private final PackContent content;
    private final ReportSettings settings;
    private final XWPFDocument document;

    private PackReport(PackContent content, ReportSettings settings, XWPFDocument document) {
        this.content = content;
        this.settings = settings;
        this.document = document;
    }

    static void write(
            Report report, PackContent content, List<Sentence> sentences, List<PackTable> tables, OutputStream out)
            throws IOException {
        try (var document = new XWPFDocument()) {
            var writer = new PackReport(content, ReportSettings.of(content.of().name()), document);
            writer.page();
            writer.head();
            writer.title(report);
            writer.body(report, sentences);
            writer.signature();
            writer.annex(tables);
            document.write(out);
        }
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        var number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        var field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var run = field.addNewR();
        run.addNewRPr().addNewSz().setVal(BigInteger.valueOf(26));
        run.addNewT().setStringValue("2");
    }

    private static void run(XWPFParagraph paragraph, String words, int size, boolean bold, boolean italic) {
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
        run.setText(words);
    }

    private static XWPFParagraph line(
            XWPFTableCell cell, String words, int size, boolean bold, boolean italic, boolean first) {
        var paragraph = first ? cell.getParagraphs().get(0) : cell.addParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        run(paragraph, words, size, bold, italic);
        return paragraph;
    }

    /** A rule below words, narrower than the cell. */
    private static void rule(XWPFTableCell cell, int indent) {
        var paragraph = cell.addParagraph();
        paragraph.setSpacingAfter(0);
        paragraph.setIndentationLeft(indent);
        paragraph.setIndentationRight(indent);
        paragraph.setBorderTop(Borders.SINGLE);
        run(paragraph, "", 2, false, false);
    }

    private XWPFTable plainTable(int left, int right) {
        var table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(left + right);
        table.getRow(0).getCell(0).setWidth(String.valueOf(left));
        table.getRow(0).getCell(1).setWidth(String.valueOf(right));
        return table;
    }

    private void head() {
        var row = plainTable(3500, 5571).getRow(0);
        var left = row.getCell(0);
        line(left, settings.parentBody(), 12, false, false, true);
        line(left, settings.issuingBody(), 12, true, false, false);
        rule(left, 1150);
        line(left, "Số:        /" + settings.symbol(), 13, false, false, false);
        var right = row.getCell(1);
        line(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true, false, true);
        line(right, "Độc lập - Tự do - Hạnh phúc", 13, true, false, false);
        rule(right, 1250);
        line(right, settings.place() + ", " + written(content.of().table().asOf()), 14, false, true, false);
    }

    /** Days under ten and the first two months have a leading zero. */
    static String written(LocalDate day) {
        var month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    private void title(Report report) {
        var word = document.createParagraph();
        word.setAlignment(ParagraphAlignment.CENTER);
        word.setSpacingBefore(2 * SIX_POINTS);
        word.setSpacingAfter(0);
        run(word, "BÁO CÁO", 14, true, false);
        var subject = document.createParagraph();
        subject.setAlignment(ParagraphAlignment.CENTER);
        subject.setSpacingAfter(2 * SIX_POINTS);
        run(subject, report.subject, 14, true, false);
    }

    private void paragraph(String words) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(INDENT);
        paragraph.setSpacingAfter(SIX_POINTS);
        paragraph.setSpacingBetween(1, LineSpacingRule.AUTO);
        run(paragraph, words, 14, false, false);
    }

    private void heading(String words) {
        var paragraph = document.createParagraph();
        paragraph.setIndentationFirstLine(INDENT);
        paragraph.setSpacingAfter(SIX_POINTS);
        paragraph.setKeepNext(true);
        run(paragraph, words, 14, true, false);
    }

    private void body(Report report, List<Sentence> sentences) {
        var campaign = content.snapshot().campaign();
        paragraph(report.reason + ", " + content.of().name() + " báo cáo kết quả đợt " + campaign.name() + " ("
                + campaign.product() + "), số liệu tính đến ngày "
                + FigureNames.date(content.of().table().asOf())
                + ", hạn hoàn thành " + (campaign.isDeadlineCounted() ? "" : "trước ") + "ngày "
                + FigureNames.date(campaign.deadline()) + ", như sau:");
        heading("I. KẾT QUẢ");
        paragraph(sentences.get(0).text());
        paragraph(sentences.get(1).text());
        heading("II. ĐÁNH GIÁ");
        paragraph(sentences.get(2).text());
        paragraph(sentences.get(3).text());
        heading("III. VIỆC CẦN LÀM");
        paragraph(sentences.get(4).text());
        paragraph("Số liệu chi tiết theo địa bàn và đơn vị tại các phụ lục kèm theo (bản khóa số liệu "
                + content.snapshot().name() + ", mã " + content.snapshot().shortHash() + ").");
    }

    private void signature() {
        var row = plainTable(4200, 4871).getRow(0);
        var left = row.getCell(0);
        var heading = left.getParagraphs().get(0);
        heading.setSpacingAfter(0);
        run(heading, "Nơi nhận:", 12, true, true);
        for (var recipient : settings.recipients()) {
            var paragraph = left.addParagraph();
            paragraph.setSpacingAfter(0);
            run(paragraph, recipient, 11, false, false);
        }
        var right = row.getCell(1);
        line(right, settings.signerTitle(), 14, true, false, true);
        for (int i = 0; i < 4; i++) {
            line(right, "", 14, false, false, false);
        }
        line(right, settings.signerName(), 14, true, false, false);
    }

    private void annex(List<PackTable> tables) {
        int number = 1;
        for (var table : tables) {
            boolean isOfUnits =
                    table.columns().stream().anyMatch(c -> c.figure().equals("mandatory_remaining"));
            if (isOfUnits && !table.rows().isEmpty()) {
                annex(table, number++);
            }
        }
    }

    private void annex(PackTable table, int number) {
        var heading = document.createParagraph();
        heading.setPageBreak(true);
        heading.setAlignment(ParagraphAlignment.CENTER);
        heading.setSpacingAfter(SIX_POINTS);
        run(heading, "Phụ lục " + number + ". " + table.title(), 14, true, false);
        var columns = new ArrayList<Integer>();
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            boolean isName =
                    column.kind() == Kind.TEXT && i < 2 && !table.rows().isEmpty();
            if (isName && column.definition().isEmpty() && i <= firstCount(table) || ANNEX.contains(column.figure())) {
                columns.add(i);
            }
        }
        var made = document.createTable(1, columns.size());
        widths(made, table, columns);
        made.getRow(0).setRepeatHeader(true);
        for (int c = 0; c < columns.size(); c++) {
            cell(made.getRow(0).getCell(c), table.columns().get(columns.get(c)).head(), true, false);
        }
        for (var row : table.rows()) {
            fill(made, table, row.values(), columns, false);
        }
        if (!table.total().isEmpty()) {
            fill(made, table, table.total(), columns, true);
        }
    }

    /** Names get what the numbers leave. */
    private static void widths(XWPFTable made, PackTable table, List<Integer> columns) {
        int text = A4_WIDTH - LEFT - MARGIN;
        long names = columns.stream()
                .filter(c -> table.columns().get(c).kind() == Kind.TEXT)
                .count();
        int wide = (text - (int) (columns.size() - names) * NUMBER) / (int) names;
        made.setWidthType(TableWidthType.DXA);
        made.setWidth(text);
        made.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = made.getCTTbl().getTblGrid() == null
                ? made.getCTTbl().addNewTblGrid()
                : made.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int column : columns) {
            int width = table.columns().get(column).kind() == Kind.TEXT ? wide : NUMBER;
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (int c = 0; c < columns.size(); c++) {
            int width = table.columns().get(columns.get(c)).kind() == Kind.TEXT ? wide : NUMBER;
            made.getRow(0).getCell(c).setWidth(String.valueOf(width));
        }
    }

    private static int firstCount(PackTable table) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).kind() != Kind.TEXT) {
                return i;
            }
        }
        return table.columns().size();
    }

    private static void fill(
            XWPFTable made, PackTable table, List<Object> values, List<Integer> columns, boolean bold) {
        var row = made.createRow();
        row.setCantSplitRow(true);
        for (int c = 0; c < columns.size(); c++) {
            var kind = table.columns().get(columns.get(c)).kind();
            cell(row.getCell(c), PackTable.text(values.get(columns.get(c)), kind), bold, kind != Kind.TEXT);
        }
    }

    private static void cell(XWPFTableCell cell, String words, boolean bold, boolean isNumber) {
        var paragraph = cell.getParagraphs().get(0);
        paragraph.setSpacingAfter(0);
        paragraph.setAlignment(isNumber ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        run(paragraph, words, 11, bold, false);
    }
}

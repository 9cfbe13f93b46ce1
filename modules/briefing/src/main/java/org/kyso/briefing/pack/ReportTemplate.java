package org.kyso.briefing.pack;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Settings;
import org.openide.util.NbBundle.Messages;

/**
 * The form that the official reports are filled into: a document with fields such as {@code ${subject}}. The console's own has
 * the form of Decree 30/2020, appendix I: A4, margins of 20, 20, 30 and 20 mm, Times New Roman 13 and 14, the page number on
 * top but on the first page. A {@code report.docx} in the folder of settings takes its place; it is meant to be edited in a word
 * processor. The form is in Vietnamese whatever the language of the console, for the decree's is.
 */
@Messages({
    "# {0} - file",
    "templateUnreadable=The form of the reports, {0}, is no .docx document: save it as one, or take it away to use the console''s own."
})
final class ReportTemplate {

    private static final String FILE = "report.docx";

    private static final String FONT = "Times New Roman";
    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    private static final int MARGIN = 1134;
    private static final int LEFT = 1701;
    private static final int INDENT = 720;
    private static final int SIX_POINTS = 120;
    /** Between the margins, in twentieths of a point. */
    static final int TEXT_WIDTH = A4_WIDTH - LEFT - MARGIN;

    private final XWPFDocument document;

    private ReportTemplate(XWPFDocument document) {
        this.document = document;
    }

    /** Where the user's lies, if there is one. */
    static Path file() {
        return Settings.folder().resolve(FILE);
    }

    /** The user's where there is one, otherwise the console's own. */
    static XWPFDocument open() throws IOException, RefusedException {
        var file = file();
        if (!Files.isRegularFile(file)) {
            return own();
        }
        try (var in = Files.newInputStream(file)) {
            return new XWPFDocument(in);
        } catch (NotOfficeXmlFileException | POIXMLException e) {
            throw new RefusedException(Bundle.templateUnreadable(file), e);
        }
    }

    /** The console's own. */
    static XWPFDocument own() {
        var template = new ReportTemplate(new XWPFDocument());
        template.page();
        template.head();
        template.title();
        template.body();
        template.signature();
        template.document.createParagraph().createRun().setText("${annexes}");
        return template.document;
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

    static void run(XWPFParagraph paragraph, String words, int size, boolean bold, boolean italic) {
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
        line(left, "${parent_body}", 12, false, false, true);
        line(left, "${issuing_body}", 12, true, false, false);
        rule(left, 1150);
        line(left, "Số:        /${symbol}", 13, false, false, false);
        var right = row.getCell(1);
        line(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true, false, true);
        line(right, "Độc lập - Tự do - Hạnh phúc", 13, true, false, false);
        rule(right, 1250);
        line(right, "${place}, ${date}", 14, false, true, false);
    }

    private void title() {
        var word = document.createParagraph();
        word.setAlignment(ParagraphAlignment.CENTER);
        word.setSpacingBefore(2 * SIX_POINTS);
        word.setSpacingAfter(0);
        run(word, "BÁO CÁO", 14, true, false);
        var subject = document.createParagraph();
        subject.setAlignment(ParagraphAlignment.CENTER);
        subject.setSpacingAfter(2 * SIX_POINTS);
        run(subject, "${subject}", 14, true, false);
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

    private void body() {
        paragraph(
                "${reason}, ${unit} báo cáo kết quả đợt ${campaign} (${product}), số liệu tính đến ngày ${as_of}, hạn hoàn"
                        + " thành ${deadline}, như sau:");
        heading("I. KẾT QUẢ");
        paragraph("${where}");
        paragraph("${change}");
        heading("II. ĐÁNH GIÁ");
        paragraph("${forecast}");
        paragraph("${stuck}");
        heading("III. VIỆC CẦN LÀM");
        paragraph("${way}");
        paragraph(
                "Số liệu chi tiết theo địa bàn và đơn vị tại các phụ lục kèm theo (bản khóa số liệu ${snapshot}, mã ${hash}).");
    }

    private void signature() {
        var row = plainTable(4200, 4871).getRow(0);
        var left = row.getCell(0);
        var heading = left.getParagraphs().get(0);
        heading.setSpacingAfter(0);
        run(heading, "Nơi nhận:", 12, true, true);
        var recipients = left.addParagraph();
        recipients.setSpacingAfter(0);
        run(recipients, "${recipients}", 11, false, false);
        var right = row.getCell(1);
        line(right, "${signer_title}", 14, true, false, true);
        for (int i = 0; i < 4; i++) {
            line(right, "", 14, false, false, false);
        }
        line(right, "${signer_name}", 14, true, false, false);
    }
}

package org.kyso.briefing.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.kyso.briefing.sentences.Sentence;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** An official report: the {@link ReportTemplate} with its fields filled in. */
@Messages({
    "# {0} - field",
    "# {1} - the fields there are",
    "unknownField=The form of the reports asks for {0}, which there is not: it can ask for {1}.",
    "# {0} - field",
    "annexesElsewhere=In the form of the reports, {0} has to stand alone in a paragraph of the text, not in a table or a heading of pages."
})
final class PackReport {

    /** Which of the province's two reports the figures go into. */
    enum Report {
        DIGITAL_TRANSFORMATION(
                "report-digital-transformation.docx",
                "phục vụ công tác chuyển đổi số",
                "Thực hiện công tác chuyển đổi số của lực lượng Công an tỉnh"),
        PROJECT_06(
                "report-project-06.docx",
                "phục vụ triển khai Đề án 06",
                "Thực hiện Đề án 06 về phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử");

        private final String file;
        private final String purpose;
        private final String reason;

        Report(String file, String purpose, String reason) {
            this.file = file;
            this.purpose = purpose;
            this.reason = reason;
        }

        String file() {
            return file;
        }
    }

    private static final Pattern FIELD = Pattern.compile("\\$\\{([A-Za-z_]+)\\}");
    private static final String ANNEXES = "annexes";

    private final Map<String, String> fields;
    private final XWPFDocument document;
    private XWPFParagraph annexes;

    private PackReport(Map<String, String> fields, XWPFDocument document) {
        this.fields = fields;
        this.document = document;
    }

    static void write(
            Report report, PackContent content, List<Sentence> sentences, List<PackTable> tables, OutputStream out)
            throws IOException, RefusedException {
        try (var document = ReportTemplate.open()) {
            var filled = new PackReport(fields(report, content, sentences), document);
            filled.fill(document);
            for (var header : document.getHeaderList()) {
                filled.fill(header);
            }
            for (var footer : document.getFooterList()) {
                filled.fill(footer);
            }
            if (filled.annexes != null) {
                ReportAnnex.write(filled.annexes, tables);
            }
            document.write(out);
        }
    }

    private static Map<String, String> fields(Report report, PackContent content, List<Sentence> sentences)
            throws IOException {
        var settings = ReportSettings.of(content.of().name());
        var campaign = content.snapshot().campaign();
        var asOf = content.of().table().asOf();
        var fields = new LinkedHashMap<String, String>();
        fields.put("parent_body", settings.parentBody());
        fields.put("issuing_body", settings.issuingBody());
        fields.put("symbol", settings.symbol());
        fields.put("place", settings.place());
        fields.put("date", written(asOf));
        fields.put("subject", "Kết quả đợt " + campaign.name() + " " + report.purpose);
        fields.put("reason", report.reason);
        fields.put("unit", content.of().name());
        fields.put("campaign", campaign.name());
        fields.put("product", campaign.product());
        fields.put("as_of", FigureNames.date(asOf));
        fields.put(
                "deadline",
                (campaign.isDeadlineCounted() ? "ngày " : "trước ngày ") + FigureNames.date(campaign.deadline()));
        fields.put("where", sentences.get(0).text());
        fields.put("change", sentences.get(1).text());
        fields.put("forecast", sentences.get(2).text());
        fields.put("stuck", sentences.get(3).text());
        fields.put("way", sentences.get(4).text());
        fields.put("snapshot", content.snapshot().name());
        fields.put("hash", content.snapshot().shortHash());
        fields.put("recipients", String.join("\n", settings.recipients()));
        fields.put("signer_title", settings.signerTitle());
        fields.put("signer_name", settings.signerName());
        return fields;
    }

    /** Days under ten and the first two months have a leading zero. */
    static String written(LocalDate day) {
        var month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    private void fill(IBody body) throws RefusedException {
        for (var paragraph : List.copyOf(body.getParagraphs())) {
            fill(paragraph);
        }
        for (var table : body.getTables()) {
            for (var row : table.getRows()) {
                for (var cell : row.getTableCells()) {
                    fill(cell);
                }
            }
        }
    }

    /** A word processor cuts text into runs where it likes, also within a field: what is put in gets the look of its first letter. */
    private void fill(XWPFParagraph paragraph) throws RefusedException {
        var text = text(paragraph);
        var matches = FIELD.matcher(text).results().toList();
        for (int i = matches.size() - 1; i >= 0; i--) {
            var match = matches.get(i);
            var name = match.group(1);
            if (name.equals(ANNEXES)) {
                if (paragraph.getBody() != document || !text.strip().equals(match.group())) {
                    throw new RefusedException(Bundle.annexesElsewhere(match.group()));
                }
                annexes = paragraph;
                return;
            }
            var value = fields.get(name);
            if (value == null) {
                throw new RefusedException(Bundle.unknownField(match.group(), known()));
            }
            replace(paragraph, match.start(), match.end(), value);
        }
    }

    private String known() {
        return "${" + String.join("}, ${", fields.keySet()) + "}, ${" + ANNEXES + "}";
    }

    private static String text(XWPFParagraph paragraph) {
        var text = new StringBuilder();
        paragraph.getRuns().forEach(run -> text.append(run.text()));
        return text.toString();
    }

    private static void replace(XWPFParagraph paragraph, int start, int end, String value) {
        int at = 0;
        boolean isPut = false;
        for (var run : List.copyOf(paragraph.getRuns())) {
            var text = run.text();
            int from = Math.max(start, at) - at;
            int to = Math.min(end, at + text.length()) - at;
            if (from < to) {
                put(run, text.substring(0, from) + (isPut ? "" : value) + text.substring(to));
                isPut = true;
            }
            at += text.length();
        }
    }

    /** A line feed becomes a break of the line. */
    private static void put(XWPFRun run, String text) {
        while (run.getCTR().sizeOfTArray() > 0) {
            run.getCTR().removeT(0);
        }
        while (run.getCTR().sizeOfBrArray() > 0) {
            run.getCTR().removeBr(0);
        }
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], run.getCTR().sizeOfTArray());
        }
    }
}

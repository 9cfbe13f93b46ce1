package org.kyso.briefing.pack;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kyso.briefing.sentences.Sentence;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.spi.FigureDrawings;
import org.kyso.enrollment.spi.FigureDrawings.Drawing;
import org.kyso.enrollment.spi.FigureDrawings.Kind;
import org.kyso.tasks.api.PlainText;
import org.openide.util.NbBundle.Messages;

/**
 * The pack to read: a PDF with bookmarks, page numbers, charts as drawings and text that can be selected and searched; tagged,
 * as PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) ask. It is laid out as a page of HTML.
 */
@Messages({
    "# {0} - unit",
    "# {1} - campaign",
    "documentTitle={1}: {0}",
    "# {0} - day",
    "# {1} - name",
    "# {2} - hash",
    "documentFoot=As of {0} · snapshot {1} · {2}",
    "page=page",
    "# {0} - unit",
    "chartRanking={0}: who is how far",
    "# {0} - unit",
    "chartTrend={0}: trend to the last day",
    "# {0} - unit",
    "chartSteps={0}: steps",
    "definitions=What the figures count"
})
final class PackDocument {

    private static final String OBJECT_TYPE = "kyso/chart";
    private static final double POINTS_WIDE = 760;
    private static final double POINTS_HIGH = 440;

    private final PackContent content;
    private final List<Drawing> charts = new ArrayList<>();
    private final List<String> bookmarks = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();

    private PackDocument(PackContent content) {
        this.content = content;
    }

    static void write(PackContent content, List<Sentence> sentences, List<PackTable> tables, OutputStream out)
            throws IOException {
        PackFonts.register();
        var document = new PackDocument(content);
        var html = document.html(sentences, tables);
        var drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(OBJECT_TYPE, document.drawer());
        new PdfRendererBuilder()
                .withHtmlContent(html, null)
                .useFont(PackFonts::regular, PackFonts.FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(PackFonts::bold, PackFonts.FAMILY, 700, FontStyle.NORMAL, true)
                .useObjectDrawerFactory(drawers)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(((ICC_ColorSpace) ColorSpace.getInstance(ColorSpace.CS_sRGB))
                        .getProfile()
                        .getData())
                .withProducer("KySo")
                .toStream(out)
                .run();
    }

    private FSObjectDrawer drawer() {
        return (element, x, y, width, height, output, context, dotsPerPixel) -> {
            var chart = charts.get(Integer.parseInt(element.getAttribute("data-n")));
            output.drawWithGraphics(
                    (float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel, g -> {
                        double scale =
                                Math.min(width / dotsPerPixel / chart.width(), height / dotsPerPixel / chart.height());
                        g.scale(scale, scale);
                        chart.draw(g);
                    });
            return Map.of();
        };
    }

    private String html(List<Sentence> sentences, List<PackTable> tables) {
        var campaign = content.snapshot().campaign().name();
        var title = content.of().unit().isPresent()
                ? Bundle.documentTitle(content.of().name(), campaign)
                : campaign;
        heading("morning", 1, title);
        for (var sentence : sentences) {
            body.append("<div class=\"sentence\"><div class=\"topic\">")
                    .append(escape(sentence.topic()))
                    .append("</div><p>")
                    .append(escape(sentence.text()))
                    .append("</p></div>");
        }
        chart(
                "ranking",
                Kind.RANKING,
                Bundle.chartRanking(content.of().name()),
                content.of().place().unitCode());
        if (content.of().trend().isPresent()) {
            chart(
                    "trend",
                    Kind.TREND,
                    Bundle.chartTrend(content.of().name()),
                    content.of().place().unitCode());
        }
        chart(
                "steps",
                Kind.STEPS,
                Bundle.chartSteps(content.of().name()),
                content.of().place().unitCode());
        for (var row : content.of().parts()) {
            boolean hasUnits = !row.code().isEmpty()
                    && !content.of().table().tree().children(row.code()).isEmpty()
                    && !row.code().equals(content.of().place().unitCode());
            if (hasUnits) {
                chart("ranking-" + row.code(), Kind.RANKING, Bundle.chartRanking(row.name()), row.code());
            }
        }
        tables.forEach(this::table);
        definitions(tables.get(0));
        var foot = Bundle.documentFoot(
                FigureNames.date(content.of().table().asOf()),
                content.snapshot().name(),
                content.snapshot().shortHash());
        return "<!DOCTYPE html><html lang=\"" + Locale.getDefault().getLanguage() + "\"><head><title>" + escape(title)
                + "</title><meta name=\"description\" content=\"" + escape(foot)
                + "\"/><meta name=\"author\" content=\"KySo\"/>"
                + "<meta name=\"subject\" content=\"" + escape(foot) + "\"/><bookmarks>" + String.join("", bookmarks)
                + "</bookmarks><style>" + style(foot) + "</style></head><body>" + body + "</body></html>";
    }

    private static String style(String foot) {
        var quoted = foot.replace("\\", "\\\\").replace("\"", "\\\"");
        return """
                @page { size: A4 landscape; margin: 14mm 14mm 16mm 14mm;
                        @bottom-left { content: "%s"; font: 8pt 'Noto Sans'; color: #5f6b75; }
                        @bottom-right { content: "%s " counter(page) "/" counter(pages); font: 8pt 'Noto Sans'; color: #5f6b75; } }
                body { font: 10pt 'Noto Sans'; color: #1b242c; }
                h1 { font-size: 20pt; margin: 0 0 10pt 0; }
                h2 { font-size: 14pt; margin: 0 0 8pt 0; page-break-before: always; }
                .sentence { border-top: 1px solid #dfe4e8; padding: 8pt 0; page-break-inside: avoid; }
                .topic { font-size: 8pt; font-weight: bold; color: #5f6b75; }
                .sentence p { font-size: 12pt; margin: 2pt 0 0 0; }
                table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; font-size: 8pt; }
                th { text-align: right; vertical-align: bottom; border-bottom: 1px solid #5f6b75; padding: 3pt; }
                td { text-align: right; border-bottom: 1px solid #dfe4e8; padding: 3pt; }
                th.text, td.text { text-align: left; }
                tr { page-break-inside: avoid; }
                tr.total td { font-weight: bold; border-top: 1px solid #5f6b75; }
                dt { font-weight: bold; margin-top: 4pt; }
                dd { margin: 0; }
                object { display: block; }
                """.formatted(escapeCss(quoted), Bundle.page());
    }

    /** Inside a style element, which ends where it is told to. */
    private static String escapeCss(String text) {
        return text.replace("<", "\\3c ").replace("&", "\\26 ");
    }

    private static String escape(String text) {
        return PlainText.escaped(PlainText.visible(text)).replace("\"", "&quot;");
    }

    private void heading(String id, int level, String text) {
        bookmarks.add("<bookmark name=\"" + escape(text) + "\" href=\"#" + id + "\"></bookmark>");
        body.append("<h")
                .append(level)
                .append(" id=\"")
                .append(id)
                .append("\">")
                .append(escape(text))
                .append("</h")
                .append(level)
                .append(">");
    }

    private void chart(String id, Kind kind, String title, String unitCode) {
        var drawings = FigureDrawings.installed();
        if (drawings.isEmpty()) {
            return;
        }
        heading(id, 2, title.strip());
        var chart = drawings.get().of(content.of().drawn(), kind, unitCode);
        double scale = Math.min(POINTS_WIDE / chart.width(), POINTS_HIGH / chart.height());
        body.append(String.format(
                Locale.ROOT,
                "<object type=\"%s\" data-n=\"%d\" alt=\"%s\" style=\"width:%.1fpt;height:%.1fpt\"></object>",
                OBJECT_TYPE,
                charts.size(),
                escape(title),
                chart.width() * scale,
                chart.height() * scale));
        charts.add(chart);
    }

    private void table(PackTable table) {
        heading("table-" + table.id(), 2, table.title());
        body.append("<table><thead><tr>");
        for (var column : table.columns()) {
            body.append(
                            column.kind() == PackTable.Kind.TEXT
                                    ? "<th class=\"text\" scope=\"col\">"
                                    : "<th scope=\"col\">")
                    .append(escape(column.head()))
                    .append("</th>");
        }
        body.append("</tr></thead><tbody>");
        table.rows().forEach(row -> line(table, row.values(), "<tr>"));
        if (!table.total().isEmpty()) {
            line(table, table.total(), "<tr class=\"total\">");
        }
        body.append("</tbody></table>");
    }

    private void line(PackTable table, List<Object> values, String begin) {
        body.append(begin);
        for (int i = 0; i < values.size(); i++) {
            var kind = table.columns().get(i).kind();
            body.append(kind == PackTable.Kind.TEXT ? "<td class=\"text\">" : "<td>")
                    .append(escape(PackTable.text(values.get(i), kind)))
                    .append("</td>");
        }
        body.append("</tr>");
    }

    private void definitions(PackTable table) {
        heading("definitions", 2, Bundle.definitions());
        body.append("<dl>");
        for (var column : table.columns()) {
            if (!column.definition().isEmpty()) {
                body.append("<dt>")
                        .append(escape(column.head()))
                        .append("</dt><dd>")
                        .append(escape(column.definition()))
                        .append("</dd>");
            }
        }
        body.append("</dl>");
    }
}

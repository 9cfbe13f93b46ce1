package org.kyso.exchange.read.excel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.sheet.CellFactory;
import org.kyso.exchange.sheet.CellReferences;
import org.kyso.exchange.sheet.ReadLimits;
import org.kyso.exchange.sheet.SheetBuilder;
import org.kyso.exchange.text.CellText;
import org.kyso.exchange.text.CleanText;
import org.kyso.exchange.text.LegacyFont;
import org.kyso.tasks.api.Progress;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads one sheet of an .xlsx workbook from SAX events. */
final class XlsxSheetHandler extends DefaultHandler {

    private static final int STEP = 1_000;
    private static final int MOST_DATES = 5_000;

    private final SheetBuilder sheet;
    private final XlsxStrings strings;
    private final XlsxStyles styles;
    private final boolean since1904;
    private final Progress progress;
    private final ReadLimits limits;

    /** The same few days stand in most rows. */
    private final Map<String, Cell> dates = new HashMap<>();

    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inPhonetic;
    private final List<CellText.Run> runs = new ArrayList<>();
    private LegacyFont runFont = LegacyFont.NONE;
    private boolean isFormula;
    private boolean hasValue;
    private int row;
    private int column;
    private String type;
    private XlsxStyles.Style style = XlsxStyles.Style.PLAIN;

    XlsxSheetHandler(
            SheetBuilder sheet,
            XlsxStrings strings,
            XlsxStyles styles,
            boolean since1904,
            Progress progress,
            ReadLimits limits) {
        this.sheet = sheet;
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
        this.progress = progress;
        this.limits = limits;
    }

    static boolean isTrue(String flag) {
        return flag != null && (flag.equals("1") || flag.equals("true") || flag.equals("on"));
    }

    @Override
    public void startElement(String uri, String element, String qName, Attributes attributes) {
        switch (element) {
            case "c" -> startCell(attributes);
            case "v" -> {
                inText = true;
                hasValue = true;
            }
            case "f" -> isFormula = true;
            case "t" -> inText = !inPhonetic;
            case "r" -> endRun();
            case "rFont" -> runFont = LegacyFont.named(attributes.getValue("val"));
            case "rPh" -> inPhonetic = true;
            case "row" -> startRow(attributes);
            case "col" -> column(attributes);
            case "mergeCell" -> CellReferences.span(attributes.getValue("ref")).ifPresent(sheet::merge);
            default -> {
                // Looks only.
            }
        }
    }

    private void startRow(Attributes attributes) {
        progress.checkCanceled();
        var number = attributes.getValue("r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = -1;
        sheet.startRow(row, isTrue(attributes.getValue("hidden")) || isZero(attributes.getValue("ht")));
        if (row % STEP == 0) {
            progress.advance(row, 0);
        }
    }

    private void startCell(Attributes attributes) {
        var place = attributes.getValue("r");
        column = place == null ? column + 1 : CellReferences.column(place);
        type = attributes.getValue("t");
        var index = attributes.getValue("s");
        style = styles.style(index == null ? 0 : Integer.parseInt(index));
        text.setLength(0);
        runs.clear();
        runFont = style.font();
        isFormula = false;
        hasValue = false;
    }

    private void column(Attributes attributes) {
        if (isTrue(attributes.getValue("hidden")) || isZero(attributes.getValue("width"))) {
            sheet.hideColumns(
                    Integer.parseInt(attributes.getValue("min")) - 1, Integer.parseInt(attributes.getValue("max")) - 1);
        }
    }

    private static boolean isZero(String size) {
        return size != null && Double.parseDouble(size) == 0;
    }

    @Override
    public void endElement(String uri, String element, String qName) {
        switch (element) {
            case "c" -> endCell();
            case "v", "t" -> inText = false;
            case "rPh" -> inPhonetic = false;
            case "row" -> sheet.endRow();
            default -> {
                // Nothing else was opened.
            }
        }
    }

    private void endRun() {
        if (text.length() > 0) {
            runs.add(new CellText.Run(XlsxStrings.unescaped(text.toString()), runFont));
            text.setLength(0);
        }
        runFont = style.font();
    }

    private void endCell() {
        if (style.struckOut() && (!runs.isEmpty() || text.length() > 0)) {
            sheet.strikeOut();
        }
        if (!runs.isEmpty()) {
            endRun();
            runs.forEach(run -> limits.text(run.text().length()));
            sheet.add(column, CellText.ofRuns(runs));
            return;
        }
        if (text.length() == 0) {
            // A formula whose result is an empty text says so by its type.
            if (isFormula && !(hasValue && "str".equals(type))) {
                sheet.add(column, Cell.NOT_CALCULATED);
            }
            return;
        }
        var raw = text.toString();
        switch (type == null ? "n" : type) {
            case "s" -> sheet.add(column, strings.get(Integer.parseInt(raw.strip()), style.font()));
            case "str", "inlineStr" -> {
                limits.text(raw.length());
                sheet.add(column, CellText.of(XlsxStrings.unescaped(raw), runFont));
            }
            case "b" -> sheet.add(column, isTrue(raw.strip()) ? CellFactory.TRUE : CellFactory.FALSE);
            case "d" -> sheet.add(column, isoDate(raw.strip()));
            case "e" -> sheet.add(column, new Cell(Cell.Kind.ERROR, raw.strip(), null));
            default -> sheet.add(column, number(raw));
        }
    }

    private Cell number(String raw) {
        if (!style.date()) {
            var number = CellFactory.number(raw, style.digits());
            return since1904 ? CellFactory.since1904(number) : number;
        }
        if (dates.size() > MOST_DATES) {
            dates.clear();
        }
        return dates.computeIfAbsent(raw, this::date);
    }

    private Cell date(String raw) {
        try {
            var day = CellFactory.day(Double.parseDouble(raw), since1904);
            return day.isPresent() ? CellFactory.date(day.get()) : CellFactory.number(raw, 0);
        } catch (NumberFormatException e) {
            return new Cell(Cell.Kind.TEXT, CleanText.of(raw), null);
        }
    }

    private static Cell isoDate(String raw) {
        try {
            return CellFactory.date(LocalDate.parse(raw.length() > 10 ? raw.substring(0, 10) : raw));
        } catch (DateTimeException e) {
            return new Cell(Cell.Kind.TEXT, CleanText.of(raw), null);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText) {
            text.append(characters, start, length);
        }
    }
}

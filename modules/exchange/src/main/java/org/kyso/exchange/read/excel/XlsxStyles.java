package org.kyso.exchange.read.excel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.sheet.CellFactory;
import org.kyso.exchange.text.LegacyFont;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads from a workbook's styles which cells are dates, have leading zeros, use a legacy font or are struck out. */
final class XlsxStyles extends DefaultHandler {

    /** One font of the workbook. */
    record Font(LegacyFont legacy, boolean struckOut) {

        static final Font PLAIN = new Font(LegacyFont.NONE, false);
    }

    /** One style of cells. */
    record Style(boolean date, int digits, LegacyFont font, boolean struckOut) {

        static final Style PLAIN = new Style(false, 0, LegacyFont.NONE, false);

        static Style of(int format, String code, Font font) {
            return new Style(DateUtil.isADateFormat(format, code), digits(code), font.legacy(), font.struckOut());
        }

        /** The cell that shows a number in this style: the day where it is one. */
        Cell number(double value, boolean since1904) {
            var day = date ? CellFactory.day(value, since1904) : Optional.<LocalDate>empty();
            if (day.isPresent()) {
                return CellFactory.date(day.get());
            }
            var number = CellFactory.number(value, digits);
            return since1904 ? CellFactory.since1904(number) : number;
        }

        private static int digits(String code) {
            boolean zeros = code != null && code.length() > 1 && code.chars().allMatch(c -> c == '0');
            return zeros ? code.length() : 0;
        }
    }

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Font> fonts = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();
    private boolean inFonts;
    private boolean inCellFormats;

    Style style(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : Style.PLAIN;
    }

    @Override
    public void startElement(String uri, String element, String qName, Attributes attributes) {
        switch (element) {
            case "numFmt" -> formats.putIfAbsent(number(attributes, "numFmtId"), attributes.getValue("formatCode"));
            case "fonts" -> inFonts = true;
            case "cellXfs" -> inCellFormats = true;
            case "font" -> {
                if (inFonts) {
                    fonts.add(Font.PLAIN);
                }
            }
            case "name" -> {
                if (inFonts && !fonts.isEmpty()) {
                    changeFont(new Font(
                            LegacyFont.named(attributes.getValue("val")),
                            lastFont().struckOut()));
                }
            }
            case "strike" -> {
                if (inFonts && !fonts.isEmpty()) {
                    var value = attributes.getValue("val");
                    changeFont(new Font(lastFont().legacy(), !"0".equals(value) && !"false".equals(value)));
                }
            }
            case "xf" -> {
                if (inCellFormats) {
                    styles.add(style(attributes));
                }
            }
            default -> {
                // Looks only.
            }
        }
    }

    @Override
    public void endElement(String uri, String element, String qName) {
        switch (element) {
            case "fonts" -> inFonts = false;
            case "cellXfs" -> inCellFormats = false;
            default -> {
                // Nothing else was opened.
            }
        }
    }

    private Font lastFont() {
        return fonts.get(fonts.size() - 1);
    }

    private void changeFont(Font changed) {
        fonts.set(fonts.size() - 1, changed);
    }

    private Style style(Attributes attributes) {
        int format = number(attributes, "numFmtId");
        int font = number(attributes, "fontId");
        var code = formats.containsKey(format) ? formats.get(format) : BuiltinFormats.getBuiltinFormat(format);
        return Style.of(format, code, font >= 0 && font < fonts.size() ? fonts.get(font) : Font.PLAIN);
    }

    private static int number(Attributes attributes, String name) {
        var value = attributes.getValue(name);
        return value == null ? -1 : Integer.parseInt(value.strip());
    }
}

package org.kyso.exchange.read.ods;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.sheet.CellFactory;
import org.kyso.exchange.sheet.ReadLimits;
import org.kyso.exchange.text.CellText;
import org.kyso.exchange.text.CleanText;
import org.kyso.exchange.text.LegacyFont;
import org.kyso.exchange.text.Tcvn3;

/** Reads the cells of an .ods workbook. */
final class OdsCells {

    /** A cell where it stands. */
    record PlacedText(int column, CellText value, boolean struckOut) {}

    private static final Set<String> NOT_THE_CELL =
            Set.of("annotation", "note", "frame", "table", "shape", "ruby-text");
    private static final int ISO_DAY = 10;

    private OdsCells() {}

    static CellText read(XMLStreamReader xml, LegacyFont font, ReadLimits limits) throws XMLStreamException {
        var type = attribute(xml, "value-type");
        var value = attribute(xml, "value");
        var date = attribute(xml, "date-value");
        var flag = attribute(xml, "boolean-value");
        var string = attribute(xml, "string-value");
        boolean isFormula = attribute(xml, "formula") != null;
        var shown = text(xml);
        limits.text(shown.length());
        return switch (type == null ? "" : type) {
            case "float", "percentage", "currency" -> plain(number(value, CleanText.of(shown)));
            case "date" -> plain(date(date, shown));
            case "boolean" -> plain("true".equals(flag) ? CellFactory.TRUE : CellFactory.FALSE);
            case "" -> isFormula ? plain(Cell.NOT_CALCULATED) : CellText.BLANK;
            case "error" -> plain(new Cell(Cell.Kind.ERROR, CleanText.of(shown), null));
            default -> CellText.of(string == null || string.isEmpty() ? shown : string, font);
        };
    }

    private static CellText plain(Cell cell) {
        return new CellText(cell, false, Tcvn3.Verdict.PLAIN, null);
    }

    /** What is shown may have leading zeros that the number itself hasn't. */
    private static Cell number(String value, String shown) {
        boolean zeros =
                shown.length() > 1 && shown.charAt(0) == '0' && shown.chars().allMatch(Character::isDigit);
        return CellFactory.number(value == null ? shown : value, zeros ? shown.length() : 0);
    }

    private static Cell date(String named, String shown) {
        var value = named == null ? "" : named;
        try {
            return CellFactory.date(LocalDate.parse(value.length() > ISO_DAY ? value.substring(0, ISO_DAY) : value));
        } catch (DateTimeException e) {
            var text = CleanText.of(shown);
            return text.isEmpty() ? Cell.BLANK : new Cell(Cell.Kind.TEXT, text, null);
        }
    }

    /** The text inside an element, paragraphs on lines of their own; ends at the element's end. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (NOT_THE_CELL.contains(xml.getLocalName())) {
                        skip(xml);
                    } else {
                        depth++;
                        blank(xml.getLocalName(), text);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (depth > 1) {
                        text.append(xml.getText());
                    }
                }
                default -> {
                    // Comments and the like.
                }
            }
        }
        return text.toString();
    }

    private static void blank(String element, StringBuilder text) {
        switch (element) {
            case "p" -> text.append(text.length() > 0 ? "\n" : "");
            case "s", "tab", "line-break" -> text.append(' ');
            default -> {
                // Looks only.
            }
        }
    }

    /** Goes to the end of the present element. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}

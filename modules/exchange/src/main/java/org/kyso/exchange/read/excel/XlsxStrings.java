package org.kyso.exchange.read.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kyso.exchange.sheet.ReadLimits;
import org.kyso.exchange.sheet.UnreadableFileException;
import org.kyso.exchange.text.CellText;
import org.kyso.exchange.text.LegacyFont;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook's shared strings; each is cleaned once, however many cells show it. */
final class XlsxStrings extends DefaultHandler {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final ReadLimits limits;
    private final List<String> strings = new ArrayList<>();
    private final List<LegacyFont> fonts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private LegacyFont font = LegacyFont.NONE;
    private boolean inText;
    private boolean inPhonetic;
    private CellText[] plain;
    private CellText[] inLegacyFont;

    XlsxStrings(ReadLimits limits) {
        this.limits = limits;
    }

    /** The text of characters that XML can't hold and workbooks write as {@code _x000D_}. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(m ->
                                Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(m.group(1), 16))))
                : text;
    }

    /** The string of a cell in a font. */
    CellText get(int index, LegacyFont cellFont) {
        if (index < 0 || index >= strings.size()) {
            throw new UnreadableFileException(UnreadableFileException.Reason.DAMAGED);
        }
        var own = fonts.get(index) == LegacyFont.NONE ? cellFont : fonts.get(index);
        var known = own == LegacyFont.NONE ? plain() : inLegacyFont();
        if (known[index] == null) {
            known[index] = CellText.of(strings.get(index), own);
        }
        return known[index];
    }

    private CellText[] plain() {
        plain = plain == null ? new CellText[strings.size()] : plain;
        return plain;
    }

    private CellText[] inLegacyFont() {
        inLegacyFont = inLegacyFont == null ? new CellText[strings.size()] : inLegacyFont;
        return inLegacyFont;
    }

    @Override
    public void startElement(String uri, String element, String qName, Attributes attributes) {
        switch (element) {
            case "si" -> {
                text.setLength(0);
                font = LegacyFont.NONE;
            }
            case "t" -> inText = !inPhonetic;
            case "rPh" -> inPhonetic = true;
            case "rFont" -> {
                var named = LegacyFont.named(attributes.getValue("val"));
                font = named == LegacyFont.NONE ? font : named;
            }
            default -> {
                // Looks only.
            }
        }
    }

    @Override
    public void endElement(String uri, String element, String qName) {
        switch (element) {
            case "si" -> {
                limits.text(text.length());
                strings.add(unescaped(text.toString()));
                fonts.add(font);
            }
            case "t" -> inText = false;
            case "rPh" -> inPhonetic = false;
            default -> {
                // Nothing else was opened.
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText) {
            text.append(characters, start, length);
        }
    }
}

package org.kyso.exchange.read.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private final Map<Integer, List<CellText.Run>> mixed = new HashMap<>();
    private final List<CellText.Run> runs = new ArrayList<>();
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
        var several = mixed.get(index);
        if (several != null) {
            return CellText.ofRuns(several);
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
                runs.clear();
                text.setLength(0);
                font = LegacyFont.NONE;
            }
            case "r" -> {
                endRun();
                font = LegacyFont.NONE;
            }
            case "t" -> inText = !inPhonetic;
            case "rPh" -> inPhonetic = true;
            case "rFont" -> font = LegacyFont.named(attributes.getValue("val"));
            default -> {
                // Looks only.
            }
        }
    }

    private void endRun() {
        if (text.length() > 0) {
            runs.add(new CellText.Run(unescaped(text.toString()), font));
            text.setLength(0);
        }
    }

    private void endString() {
        endRun();
        if (runs.size() == 1) {
            add(runs.get(0).text(), runs.get(0).font());
            return;
        }
        var whole = runs.stream().map(CellText.Run::text).collect(Collectors.joining());
        var ofRuns = runs.stream().map(CellText.Run::font).distinct().toList();
        if (ofRuns.size() > 1) {
            mixed.put(strings.size(), List.copyOf(runs));
        }
        add(whole, ofRuns.isEmpty() ? LegacyFont.NONE : ofRuns.get(0));
    }

    private void add(String string, LegacyFont itsFont) {
        limits.text(string.length());
        strings.add(string);
        fonts.add(itsFont);
    }

    @Override
    public void endElement(String uri, String element, String qName) {
        switch (element) {
            case "si" -> endString();
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

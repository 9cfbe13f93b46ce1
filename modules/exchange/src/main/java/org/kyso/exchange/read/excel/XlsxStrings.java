package org.kyso.exchange.read.excel;

import java.util.ArrayList;
import java.util.List;
import org.kyso.exchange.sheet.ReadLimits;
import org.kyso.exchange.sheet.UnreadableFileException;
import org.kyso.exchange.text.CellText;
import org.kyso.exchange.text.LegacyFont;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook's shared strings; each is cleaned once, however many cells show it. */
final class XlsxStrings extends DefaultHandler {

    private final ReadLimits allowance;
    private final List<String> strings = new ArrayList<>();
    private final List<LegacyFont> fonts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private LegacyFont font = LegacyFont.NONE;
    private boolean inText;
    private boolean inPhonetic;
    private CellText[] plain;
    private CellText[] inLegacyFont;

    XlsxStrings(ReadLimits allowance) {
        this.allowance = allowance;
    }

    /** The string of a cell in a font. */
    CellText get(int index, LegacyFont cellFont) {
        if (index < 0 || index >= strings.size()) {
            throw new UnreadableFileException(UnreadableFileException.Kind.DAMAGED);
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
                allowance.text(text.length());
                strings.add(XmlEscapes.undo(text.toString()));
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

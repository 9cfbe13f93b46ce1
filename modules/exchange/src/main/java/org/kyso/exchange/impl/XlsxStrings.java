package org.kyso.exchange.impl;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook's shared strings; each is cleaned once, however many cells show it. */
final class XlsxStrings extends DefaultHandler {

    private final Allowance allowance;
    private final List<String> strings = new ArrayList<>();
    private final List<LegacyFont> fonts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private LegacyFont font = LegacyFont.NONE;
    private boolean inText;
    private boolean inPhonetic;
    private Reading[] plain;
    private Reading[] inLegacyFont;

    XlsxStrings(Allowance allowance) {
        this.allowance = allowance;
    }

    /** The string of a cell in a font. */
    Reading get(int index, LegacyFont cellFont) {
        if (index < 0 || index >= strings.size()) {
            throw new Trouble(Trouble.Kind.DAMAGED);
        }
        var own = fonts.get(index) == LegacyFont.NONE ? cellFont : fonts.get(index);
        var known = own == LegacyFont.NONE ? plain() : inLegacyFont();
        if (known[index] == null) {
            known[index] = Reading.of(strings.get(index), own);
        }
        return known[index];
    }

    private Reading[] plain() {
        plain = plain == null ? new Reading[strings.size()] : plain;
        return plain;
    }

    private Reading[] inLegacyFont() {
        inLegacyFont = inLegacyFont == null ? new Reading[strings.size()] : inLegacyFont;
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
                strings.add(Escapes.undo(text.toString()));
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

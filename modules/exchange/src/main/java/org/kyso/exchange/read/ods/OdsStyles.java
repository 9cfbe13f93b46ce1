package org.kyso.exchange.read.ods;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.kyso.exchange.text.LegacyFont;

/** The styles of an .ods workbook as far as they change what is read: hidden sheets, legacy fonts and what is struck out. */
final class OdsStyles {

    private final Set<String> hidden = new HashSet<>();
    private final Map<String, LegacyFont> fonts = new HashMap<>();
    private final Set<String> struckOut = new HashSet<>();
    private String current = "";

    void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "style" -> current = String.valueOf(OdsCells.attribute(xml, "name"));
            case "table-properties" -> {
                if ("false".equals(OdsCells.attribute(xml, "display"))) {
                    hidden.add(current);
                }
            }
            default -> {
                var line = OdsCells.attribute(xml, "text-line-through-style");
                if (line != null && !line.equals("none")) {
                    struckOut.add(current);
                }
                var name = OdsCells.attribute(xml, "font-name");
                var family = OdsCells.attribute(xml, "font-family");
                var font = LegacyFont.named(name == null && family != null ? family.replace("'", "") : name);
                if (font != LegacyFont.NONE) {
                    fonts.put(current, font);
                }
            }
        }
    }

    boolean isHidden(String style) {
        return style != null && hidden.contains(style);
    }

    boolean isStruckOut(String style) {
        return style != null && struckOut.contains(style);
    }

    LegacyFont font(String style) {
        return style == null ? LegacyFont.NONE : fonts.getOrDefault(style, LegacyFont.NONE);
    }
}

package org.kyso.exchange.read.excel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML can't hold, written as {@code _x000D_} in workbooks. */
final class XmlEscapes {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XmlEscapes() {}

    static String undo(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(m.group(1), 16))));
    }
}

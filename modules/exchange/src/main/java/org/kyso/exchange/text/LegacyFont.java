package org.kyso.exchange.text;

import java.util.Locale;
import java.util.Map;

/** What a font makes of the codes of its text. */
public enum LegacyFont {
    /** An ordinary one, or none known. */
    NONE,
    /** Shows TCVN3 codes as Vietnamese, such as .VnTime. */
    MIXED_CASE,
    /** Such as .VnTimeH: shows lower-case codes as capitals. */
    CAPITALS,
    /** Shows VPS codes as Vietnamese, such as VPS Times. */
    VPS,
    WINGDINGS(Map.of('ü', "✓", 'û', "✗", 'þ', "☑", 'o', "☐", '¨', "☐", 'q', "☐")),
    WINGDINGS_2(Map.of('P', "✓", 'O', "✗", 'R', "☑", '£', "☐")),
    WEBDINGS(Map.of('a', "✓", 'r', "✗", 'c', "☐"));

    private static final char FIRST_SYMBOL = '\uf000';
    private static final char LAST_SYMBOL = '\uf0ff';

    private final Map<Character, String> signs;

    LegacyFont() {
        this(Map.of());
    }

    LegacyFont(Map<Character, String> signs) {
        this.signs = signs;
    }

    public static LegacyFont named(String name) {
        if (name == null) {
            return NONE;
        }
        var plain = name.toLowerCase(Locale.ROOT);
        return switch (plain) {
            case "wingdings" -> WINGDINGS;
            case "wingdings 2" -> WINGDINGS_2;
            case "webdings" -> WEBDINGS;
            default ->
                plain.startsWith("vps")
                        ? VPS
                        : !plain.startsWith(".vn") ? NONE : name.endsWith("H") ? CAPITALS : MIXED_CASE;
        };
    }

    /** Whether it shows signs in the place of letters. */
    boolean isOfSigns() {
        return !signs.isEmpty();
    }

    /** The signs that the font shows; a letter whose sign isn't known as a tick or a cross stays. */
    String signs(String text) {
        var shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char code = c >= FIRST_SYMBOL && c <= LAST_SYMBOL ? (char) (c - FIRST_SYMBOL) : c;
            shown.append(signs.getOrDefault(code, String.valueOf(code)));
        }
        return shown.toString();
    }
}

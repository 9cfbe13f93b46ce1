package org.kyso.exchange.api;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text made comparable. */
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** Lower case, no diacritics (đ becomes d), punctuation and white space folded to one blank: {@code "duc duy"}. */
    public static String plain(String text) {
        return isAscii(text) ? plainAscii(text) : plainOfAny(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The same without patterns: marks, numbers and step names are most of what is asked for. */
    private static String plainAscii(String text) {
        var words = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean upper = c >= 'A' && c <= 'Z';
            if (upper || c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                if (gap && words.length() > 0) {
                    words.append(' ');
                }
                gap = false;
                words.append(upper ? (char) (c + 'a' - 'A') : c);
            } else {
                gap = true;
            }
        }
        return words.toString();
    }

    private static String plainOfAny(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var latin = bare.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
        return NOT_WORD.matcher(latin).replaceAll(" ").strip();
    }

    /**
     * Lower case with diacritics, a tone mark on its new place (hoà becomes hòa, thuỷ becomes thủy), punctuation and
     * white space folded to one blank. Equal keys are the same name.
     */
    public static String key(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return NOT_WORD.matcher(ToneMarks.settle(lower)).replaceAll(" ").strip();
    }
}

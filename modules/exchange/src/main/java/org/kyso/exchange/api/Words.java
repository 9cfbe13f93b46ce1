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

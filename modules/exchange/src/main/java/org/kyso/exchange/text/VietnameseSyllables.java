package org.kyso.exchange.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Decides whether a word can be Vietnamese, which tells text from text read in the wrong encoding. */
public final class VietnameseSyllables {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern SYLLABLE = Pattern.compile("(?:ngh|ng|nh|n|ch|c|kh|k|gh|gi|g|ph|p|qu|th|tr|t|b|d|đ|h|l"
            + "|m|r|s|v|x)?(?:a[iouy]?|ă|â[uy]?|eo?|êu?|i[au]?|iêu?|o[aeio]?|oa[io]|oay|oă|oeo|ôi?|ơi?|u[aiơy]?|uây?|uê|uôi?"
            + "|uy[aêu]|ư[aiu]?|ươ[iu]?|y|yêu?)(?:ng|nh|n|ch|c|k|m|p|t)?");

    private VietnameseSyllables() {}

    /** Whether every word with a mark could be one. */
    static boolean areWords(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group())
                .allMatch(word -> CleanText.isAscii(word) || isOne(word));
    }

    /** Whether a word of letters could be one. */
    public static boolean isOne(String word) {
        if (word.length() > 8) {
            return false;
        }
        var apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var bare = TONES.matcher(apart).replaceAll("");
        if (apart.length() - bare.length() > 1) {
            return false;
        }
        return SYLLABLE.matcher(Normalizer.normalize(bare, Normalizer.Form.NFC)).matches();
    }
}

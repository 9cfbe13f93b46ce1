package org.kyso.exchange.api;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The two places of a tone mark in oa, oe and uy: hòa and hoà, thủy and thuỷ are the same word. */
final class ToneMarks {

    /** The old way's endings: the mark on the last vowel of an open syllable. */
    private static final Pattern ON_LAST = Pattern.compile("(o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\\p{L})");

    private static final String[][] TONES = {
        {"oà", "òa"}, {"oá", "óa"}, {"oả", "ỏa"}, {"oã", "õa"}, {"oạ", "ọa"},
        {"oè", "òe"}, {"oé", "óe"}, {"oẻ", "ỏe"}, {"oẽ", "õe"}, {"oẹ", "ọe"},
        {"uỳ", "ùy"}, {"uý", "úy"}, {"uỷ", "ủy"}, {"uỹ", "ũy"}, {"uỵ", "ụy"},
    };

    private ToneMarks() {}

    /** Moves every such mark to the first of the two vowels; takes and returns lower-case NFC. */
    static String settle(String lower) {
        return ON_LAST.matcher(lower).replaceAll(ToneMarks::moved);
    }

    private static String moved(MatchResult match) {
        for (String[] pair : TONES) {
            if (pair[0].equals(match.group())) {
                return pair[1];
            }
        }
        return match.group();
    }
}

package org.kyso.exchange.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * The encoding of the VNI fonts, as it is seen in another font: behind a vowel stands the sign that gives it its mark and tone,
 * as in "Nguyeãn Vaên Huøng".
 */
public final class Vni {

    private static final Map<Character, String> TONES =
            Map.of('ù', "\u0301", 'ø', "\u0300", 'û', "\u0309", 'õ', "\u0303", 'ï', "\u0323");
    private static final Map<Character, String> CIRCUMFLEX = Map.of(
            'â',
            "\u0302",
            'á',
            "\u0302\u0301",
            'à',
            "\u0302\u0300",
            'å',
            "\u0302\u0309",
            'ã',
            "\u0302\u0303",
            'ä',
            "\u0302\u0323");
    private static final Map<Character, String> BREVE = Map.of(
            'ê',
            "\u0306",
            'é',
            "\u0306\u0301",
            'è',
            "\u0306\u0300",
            'ú',
            "\u0306\u0309",
            'ü',
            "\u0306\u0303",
            'ë',
            "\u0306\u0323");

    /** Letters that are one sign. */
    private static final String SIGNS = "ñôöæóòîÑÔÖÆÓÒÎ";

    private static final String LETTERS = "đơưỉĩịỵĐƠƯỈĨỊỴ";

    private Vni() {}

    /** Whether a text makes Vietnamese words once decoded, and doesn't as it stands. */
    public static boolean isVni(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return !VietnameseSyllables.areWords(composed) && VietnameseSyllables.areWords(decode(composed));
    }

    /** The letters that the signs stand for. */
    public static String decode(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var decoded = new StringBuilder(composed.length() + 8);
        char vowel = ' ';
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            var marks = marks(vowel, c);
            if (marks != null) {
                decoded.append(marks);
                vowel = ' ';
            } else {
                int sign = SIGNS.indexOf(c);
                char letter = sign < 0 ? c : LETTERS.charAt(sign);
                decoded.append(letter);
                vowel = Character.toLowerCase(letter);
            }
        }
        return Normalizer.normalize(decoded, Normalizer.Form.NFC);
    }

    /** What a sign behind a vowel adds to it; null where it is no such sign. */
    private static String marks(char vowel, char sign) {
        var small = String.valueOf(sign).toLowerCase(Locale.ROOT).charAt(0);
        if ("aeouyơư".indexOf(vowel) >= 0 && TONES.containsKey(small)) {
            return TONES.get(small);
        }
        if ("aeo".indexOf(vowel) >= 0 && CIRCUMFLEX.containsKey(small)) {
            return CIRCUMFLEX.get(small);
        }
        return vowel == 'a' ? BREVE.get(small) : null;
    }
}

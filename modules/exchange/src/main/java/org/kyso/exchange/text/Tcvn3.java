package org.kyso.exchange.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** The Vietnamese encoding of the ABC fonts (TCVN 5712), as it is seen when taken for Latin-1. */
public final class Tcvn3 {

    /** What a text without a telling font looks like. */
    public enum Verdict {
        /** Nothing in it speaks of Vietnamese in any encoding. */
        PLAIN,
        /** Correct Vietnamese, or another language. */
        UNICODE,
        /** Could be read either way. */
        DOUBTFUL,
        /** Most likely TCVN3, but too little to be sure. */
        LIKELY,
        SURE
    }

    /** From 0x80 on; the capitals with tone marks are of the full table, which the ABC fonts don't have. */
    private static final String TABLE = "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
            + "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
            + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
            + "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

    /** Codes that the ABC fonts lack, or that correct Vietnamese uses so much that they can't speak for TCVN3. */
    private static final String RARE = "\u00af\u00b0\u00b1\u00b2\u00b3\u00b4\u00ba\u00bf"
            + "\u00c0\u00c1\u00c2\u00c3\u00c4\u00c5\u00cd\u00d9\u00da\u00db\u00e0\u00f0\u00ff";

    /** Codes that are letters of correct Vietnamese too. */
    private static final String SHARED = "ÈÉÊÌÒÓÔÕÝáâãèéêìíòóôõùúý";

    private static final Pattern NO_LETTERS = Pattern.compile("[\\s\\p{Punct}]+");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2}");
    private static final Pattern SMALL = Pattern.compile("[a-z]");

    private Tcvn3() {}

    /** Judges a text by itself; conservative, for correct text must never be damaged. */
    public static Verdict judge(String text) {
        int telling = 0;
        int shared = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= 0xa0) {
                continue;
            }
            if (c > 0xff || RARE.indexOf(c) >= 0) {
                return Verdict.UNICODE;
            }
            if (SHARED.indexOf(c) >= 0) {
                shared++;
            } else {
                telling++;
            }
        }
        if (telling + shared == 0) {
            return Verdict.PLAIN;
        }
        if (!makesWords(text)) {
            return telling > 0 ? Verdict.PLAIN : Verdict.UNICODE;
        }
        if (telling == 0) {
            return Verdict.DOUBTFUL;
        }
        // One sign could be a slip; with a second marked word that makes sense too it is none.
        return telling + shared > 1 ? Verdict.SURE : Verdict.LIKELY;
    }

    /** Whether every word with a mark is a possible one once decoded. */
    public static boolean makesWords(String text) {
        int start = -1;
        boolean marked = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c > 0xa0 || Character.isLetterOrDigit(c)) {
                start = start < 0 ? i : start;
                marked |= c > 0xa0;
            } else {
                if (marked && !isWord(text.substring(start, i))) {
                    return false;
                }
                start = -1;
                marked = false;
            }
        }
        return true;
    }

    /** Whether every word with a mark is a possible one as it stands. */
    static boolean isUnicodeWords(String text) {
        return NO_LETTERS
                .splitAsStream(text)
                .filter(word -> !CleanText.isAscii(word))
                .allMatch(VietnameseSyllables::isOne);
    }

    /** A sign alone, such as © or ½, is that sign. */
    private static boolean isWord(String raw) {
        return (raw.length() > 1 || raw.charAt(0) >= '\u00c0') && VietnameseSyllables.isOne(decode(raw));
    }

    /** The letters that the codes stand for; characters beyond Latin-1 stay. */
    public static String decode(String text) {
        var decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            decoded.append(c >= 0x80 && c <= 0xff ? TABLE.charAt(c - 0x80) : c);
        }
        return decoded.toString();
    }

    /**
     * Decodes a whole cell. Codes for capitals with marks don't exist in the ABC fonts: there people type small ones
     * between capital letters, or all of it small in a font that shows capitals.
     */
    public static String decode(String text, LegacyFont font) {
        var decoded = decode(text);
        boolean capitals = font == LegacyFont.CAPITALS
                || (CAPITALS.matcher(text).find() && !SMALL.matcher(text).find());
        return capitals ? decoded.toUpperCase(Locale.ROOT) : decoded;
    }
}

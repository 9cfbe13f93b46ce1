package org.kyso.exchange.text;

import java.text.Normalizer;

/** Text as a reader sees it: NFC, white space folded, nothing invisible. */
public final class CleanText {

    private static final char FIRST_MARK = '\u0300';
    private static final char LAST_MARK = '\u036f';
    private static final char FIRST_VIETNAMESE = '\u1ea0';
    private static final char LAST_VIETNAMESE = '\u1ef9';

    private CleanText() {}

    public static String of(String raw) {
        if (isClean(raw)) {
            return raw;
        }
        var folded = new StringBuilder(raw.length());
        boolean space = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                if (space && folded.length() > 0) {
                    folded.append(' ');
                }
                space = false;
                folded.append(c);
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Whether letters and their marks are written apart. */
    public static boolean isDecomposed(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) >= FIRST_MARK && raw.charAt(i) <= LAST_MARK) {
                return !Normalizer.isNormalized(raw, Normalizer.Form.NFC);
            }
        }
        return false;
    }

    /** The quick way for nearly all text: letters that are composed by themselves, single blanks inside. */
    private static boolean isClean(String raw) {
        boolean space = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == ' ') {
                if (space) {
                    return false;
                }
                space = true;
            } else if (isOrdinary(c)) {
                space = false;
            } else {
                return false;
            }
        }
        return raw.isEmpty() || !space;
    }

    private static boolean isOrdinary(char c) {
        return c > ' ' && c < 0x7f
                || c > 0xa0 && c < FIRST_MARK && c != 0xad
                || c >= FIRST_VIETNAMESE && c <= LAST_VIETNAMESE;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u0085' || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT || Character.isISOControl(c) || c == '\ufffe' || c == '\uffff';
    }
}

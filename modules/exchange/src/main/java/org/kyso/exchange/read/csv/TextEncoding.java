package org.kyso.exchange.read.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.kyso.exchange.sheet.UnreadableFileException;
import org.kyso.exchange.text.CleanText;
import org.kyso.exchange.text.Tcvn3;
import org.kyso.exchange.text.VietnameseSyllables;

/** Finds out which encoding a text file is in. */
final class TextEncoding {

    /** What a text file is in. */
    enum Encoding {
        UTF_8,
        UTF_16,
        WINDOWS_1258,
        TCVN3,
        /** UTF-8 that was taken for Windows-1252 and written as UTF-8 again. */
        TWICE
    }

    /** A file's text; of TCVN3 still undecoded, a character for each byte. */
    record Decoded(Encoding encoding, String text) {}

    private static final int SAMPLE = 1 << 16;
    private static final int MOST_TIMES = 2;

    /** The letters of Windows-1252 from 0x80 to 0x9f; a blank where it has none. */
    private static final String WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    private static final int FEW_CONTROLS = 200;
    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\x{80}-\\x{9f}\\x{a1}-\\x{bf}]+");

    private TextEncoding() {}

    static Decoded decode(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return new Decoded(Encoding.UTF_8, new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return new Decoded(Encoding.UTF_16, new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return new Decoded(Encoding.UTF_16, new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
        }
        var wide = unmarkedUtf16(bytes);
        if (wide != null) {
            return new Decoded(Encoding.UTF_16, new String(bytes, wide));
        }
        if (isBinary(bytes)) {
            throw new UnreadableFileException(UnreadableFileException.Reason.NO_SPREADSHEET);
        }
        var utf8 = utf8(bytes);
        return utf8 != null ? decodedTwice(utf8) : legacy(bytes);
    }

    /** Undoes what comes of UTF-8 that was taken for Windows-1252 and saved again, once or twice. */
    private static Decoded decodedTwice(String text) {
        var once = text;
        for (int i = 0; i < MOST_TIMES; i++) {
            var bytes = windows1252(once);
            var again = bytes == null ? null : utf8(bytes);
            if (again == null || words(sample(again)) <= words(sample(once))) {
                break;
            }
            once = again;
        }
        return new Decoded(once.equals(text) ? Encoding.UTF_8 : Encoding.TWICE, once);
    }

    private static String sample(String text) {
        return text.substring(0, Math.min(text.length(), SAMPLE));
    }

    /** The bytes that a text was taken from; null where it has other letters. Codes that the code page lacks stay themselves. */
    private static byte[] windows1252(String text) {
        var bytes = new byte[text.length()];
        boolean isMarked = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int code = c <= 0xff ? c : WINDOWS_1252.indexOf(c) + 0x80;
            if (code < 0x80 && c > 0xff) {
                return null;
            }
            isMarked |= code >= 0x80;
            bytes[i] = (byte) code;
        }
        return isMarked ? bytes : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Half of such a file's bytes are mostly zeros and the other half never: digits, delimiters, plain letters. */
    private static Charset unmarkedUtf16(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int enough = length / 2 * 2 / 5;
        if (length < 4 || (even > 0) == (odd > 0)) {
            return null;
        }
        if (odd > enough) {
            return StandardCharsets.UTF_16LE;
        }
        return even > enough ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean isBinary(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
            boolean control = b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1a;
            controls += control ? 1 : 0;
        }
        return controls > bytes.length / FEW_CONTROLS;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Decoded legacy(byte[] bytes) {
        if (isBrokenUtf8(bytes)) {
            throw new UnreadableFileException(UnreadableFileException.Reason.DAMAGED);
        }
        var sample = new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1);
        int length = sample.length();
        var raw = bytes.length == length ? bytes : Arrays.copyOf(bytes, length);
        int abc = words(Tcvn3.decode(sample));
        int windows = words(new String(raw, WINDOWS_1258));
        return abc > windows
                ? new Decoded(Encoding.TCVN3, new String(bytes, StandardCharsets.ISO_8859_1))
                : new Decoded(Encoding.WINDOWS_1258, new String(bytes, WINDOWS_1258));
    }

    /** Marked words that can be Vietnamese, less those that can't. */
    private static int words(String text) {
        int balance = 0;
        var words = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        while (words.find()) {
            if (!CleanText.isAscii(words.group())) {
                balance += VietnameseSyllables.isOne(words.group()) ? 1 : -1;
            }
        }
        return balance;
    }

    /** Nearly all of it is UTF-8, so the rest is damage and no other encoding. */
    private static boolean isBrokenUtf8(byte[] bytes) {
        int whole = 0;
        int broken = 0;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xff;
            if (b >= 0x80) {
                int more = b >= 0xf0 ? 3 : b >= 0xe0 ? 2 : 1;
                if (b >= 0xc2 && b <= 0xf4 && continues(bytes, i + 1, more)) {
                    whole++;
                    i += more;
                } else {
                    broken++;
                }
            }
        }
        return whole > broken * 2;
    }

    private static boolean continues(byte[] bytes, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (i >= bytes.length || (bytes[i] & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}

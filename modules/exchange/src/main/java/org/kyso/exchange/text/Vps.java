package org.kyso.exchange.text;

import java.nio.charset.Charset;
import java.text.Normalizer;

/**
 * The encoding of the VPS fonts, as it is seen in another font: one sign for each letter, as in "NguyÍn Væn Hùng". Only the font
 * tells it, for most of its words are words of TCVN3 too. The codes are those that GNU recode knows as VPS; capitals with a dot
 * below have control characters for codes and are left out.
 */
public final class Vps {

    /** The letters of the codes from 0x80 on; a blank where a code has none. */
    private static final String TABLE = "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ  ỀỂỄỐỒỔ ýỷỵỚỜỞ"
            + " ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕự"
            + "ầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ "
            + "àáâãảạă èéêẽìí ĩẴĐòóôõ Ơụùúủ ỶẼỳ";

    private static final int FIRST = 0x80;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Vps() {}

    /** Whether a text makes Vietnamese words once decoded, and doesn't as it stands. */
    public static boolean isVps(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var decoded = decode(composed);
        // A sign between letters is one of the word's own: "ñ¥ng" is no word and a sign.
        return !composed.equals(decoded)
                && !VietnameseSyllables.areWords(composed.replaceAll("[^\\p{L}\\p{M}\\s]", "x"))
                && VietnameseSyllables.areWords(decoded);
    }

    /** The letters that the signs stand for. */
    public static String decode(String text) {
        var decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int code = String.valueOf(c).getBytes(WESTERN)[0] & 0xff;
            // What Western Windows has no code for comes as a question mark.
            char letter = code < FIRST ? ' ' : TABLE.charAt(code - FIRST);
            decoded.append(letter == ' ' ? c : letter);
        }
        return decoded.toString();
    }
}

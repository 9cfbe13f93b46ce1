package org.kyso.store.api;

import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;

/**
 * How hard a passphrase is to guess, by its length, its variety and whether everybody knows it. An estimate: it tells
 * bad ones apart, and can't know what others know of the person.
 *
 * @param level in words
 * @param bits the guesses it takes, as a power of two
 */
public record PassphraseStrength(Level level, int bits) {

    /** The shortest passphrase that is taken, in letters. */
    public static final int SHORTEST = 10;

    /** PassphraseStrength in words; the first two are refused. */
    public enum Level {
        TOO_SHORT,
        COMMON,
        WEAK,
        FAIR,
        GOOD
    }

    private static final int FAIR_BITS = 50;
    private static final int GOOD_BITS = 70;
    private static final int FEWEST_LETTERS = 5;
    private static final int LETTERS_OF_ONES_OWN = 5;

    /** A syllable out of the some thousands that Vietnamese has. */
    private static final int BITS_OF_A_WORD = 12;

    private static final int LOWER = 26;
    private static final int DIGITS = 10;
    private static final int SIGNS = 33;
    private static final int ACCENTED = 67;

    /** What people take first, without diacritics and spaces; longer ones before those they hold. */
    private static final List<String> KNOWN = List.of("""
            conganquangninh conganhuyen conganthanhpho congantinh congannhandan chukyso quangninh vietnam \
            matkhau password passphrase passw0rd taikhoan nguoidung anhyeuem emyeuanh toiyeuem iloveyou xinchao \
            congan canhsat haiphong halong hanoi saigon hochiminh welcome changeme letmein dragon monkey \
            football admin administrator secret qwertyuiop asdfghjkl zxcvbnm qwerty asdfgh azerty 1q2w3e4r5t \
            1q2w3e4r qazwsx kyso demo test user root abc khong biet yeu""".split(" "));

    /** Estimates a passphrase. */
    public static PassphraseStrength of(char[] passphrase) {
        var text = Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFC);
        int[] letters = text.codePoints().toArray();
        int bits = bits(letters, text);
        if (letters.length < SHORTEST) {
            return new PassphraseStrength(Level.TOO_SHORT, bits);
        }
        if (isKnown(text)) {
            return new PassphraseStrength(Level.COMMON, bits);
        }
        return new PassphraseStrength(bits < FAIR_BITS ? Level.WEAK : bits < GOOD_BITS ? Level.FAIR : Level.GOOD, bits);
    }

    /** Why it is refused, in one sentence; empty where it is taken. */
    @Messages({
        "# {0} - count",
        "tooShort=A passphrase has at least {0} letters: a sentence that only you would think of is easy to remember.",
        "common=This passphrase is among the first that anybody would try: choose another."
    })
    public Optional<String> refusal() {
        return switch (level) {
            case TOO_SHORT -> Optional.of(Bundle.tooShort(SHORTEST));
            case COMMON -> Optional.of(Bundle.common());
            case WEAK, FAIR, GOOD -> Optional.empty();
        };
    }

    private static boolean isKnown(String text) {
        if (text.codePoints().distinct().count() < FEWEST_LETTERS) {
            return true;
        }
        var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]+", "");
        for (var known : KNOWN) {
            plain = plain.replace(known, " ");
        }
        // What is left of one's own: years, birthdays, runs such as 123456 and repeated letters count for nothing.
        int[] own = plain.replaceAll("(19|20)\\d\\d", " ")
                .replaceAll("\\d{1,8}", " ")
                .codePoints()
                .toArray();
        return countOfNew(own) < LETTERS_OF_ONES_OWN
                && text.codePoints().allMatch(c -> c < 128 || Character.isLetter(c));
    }

    /** Letters that don't merely repeat or count on from the one before. */
    private static int countOfNew(int[] letters) {
        int count = 0;
        for (int i = 0; i < letters.length; i++) {
            boolean follows = i > 0 && Math.abs(letters[i] - letters[i - 1]) <= 1;
            count += follows || letters[i] == ' ' ? 0 : 1;
        }
        return count;
    }

    private static int bits(int[] letters, String text) {
        int alphabet = 0;
        alphabet += has(letters, c -> c >= 'a' && c <= 'z') ? LOWER : 0;
        alphabet += has(letters, c -> c >= 'A' && c <= 'Z') ? LOWER : 0;
        alphabet += has(letters, c -> c >= '0' && c <= '9') ? DIGITS : 0;
        alphabet += has(letters, c -> c < 128 && !Character.isLetterOrDigit(c) && c != ' ') ? SIGNS : 0;
        alphabet += has(letters, c -> c >= 128) ? ACCENTED : 0;
        if (alphabet == 0) {
            return 0;
        }
        double byLetters = countOfNew(letters) * (Math.log(alphabet) / Math.log(2));
        long words = text.strip().split("\\s+").length;
        return (int) (words > 2 ? Math.min(byLetters, words * BITS_OF_A_WORD) : byLetters);
    }

    private static boolean has(int[] letters, java.util.function.IntPredicate kind) {
        return java.util.Arrays.stream(letters).anyMatch(kind);
    }
}

package org.kyso.exchange.api;

import java.util.Optional;
import java.util.Set;

/** What a cell of marks says: ticks, crosses, boxes and the short words that people put in their place. */
public enum Mark {
    /** A tick, an x, a filled box, or "có". */
    YES,
    /** An empty box or bracket, a crossing-out sign, a stroke, or "không". */
    NO,
    /** Nothing: the cell is blank, or holds dashes or dots. */
    BLANK;

    private static final String BLANKS = "[\\s\\p{Pd}−_.…·]*";
    /** A box with an x in it is what word processors make of one that was ticked. */
    private static final String TICKS = "[✓✔☑☒✅√🗸🗹●◉■▣⬛+xX×]+\\x{FE0F}?";

    private static final String NOES = "[☐□▢⬜○◯✗✘❌❎/]\\x{FE0F}?";
    private static final String EMPTY_BRACKETS = "[\\[({][\\s.…_]*[\\])}]";
    private static final Set<String> YES_WORDS = Set.of("x", "v", "co", "yes", "y", "true", "roi", "ok", "dung");
    private static final Set<String> NO_WORDS = Set.of("0", "khong", "ko", "k", "no", "n", "false", "chua", "sai");

    /**
     * Reads a cell.
     *
     * @return empty where it holds anything but a mark that is known
     */
    public static Optional<Mark> of(String written) {
        var bare = written.strip();
        if (bare.matches(BLANKS)) {
            return Optional.of(BLANK);
        }
        if (bare.matches(EMPTY_BRACKETS)) {
            return Optional.of(NO);
        }
        var inside = bare.replaceAll("^[\\[({'\"]\\s*|\\s*[\\])}'\"]$", "");
        if (inside.matches(NOES)) {
            return Optional.of(NO);
        }
        if (inside.matches(TICKS)) {
            return Optional.of(YES);
        }
        // Whatever else stands beside a word, such as a question mark, may change what it says.
        boolean isPlain = inside.matches("[\\p{L}\\p{M}\\p{N}]+[.!]?");
        var word = isPlain ? Words.plain(inside) : "";
        // "Dừng" is no "đúng".
        if (YES_WORDS.contains(word) && !Words.key(inside).equals("dừng")) {
            return Optional.of(YES);
        }
        return NO_WORDS.contains(word) ? Optional.of(NO) : Optional.empty();
    }
}

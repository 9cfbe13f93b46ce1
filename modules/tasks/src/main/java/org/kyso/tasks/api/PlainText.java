package org.kyso.tasks.api;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of papers, modules and contacts as it may be shown: it does nothing to the window or terminal that shows it. */
public final class PlainText {

    /** Nine digits are an old ID card, ten a phone, twelve a citizen ID; in one go or in threes. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d/._-])(?:\\d{9,12}|\\d{2,3}(?:([ .])\\d{3}){3}|\\d{3}(?:([ .])\\d{3}){2})(?![\\p{L}\\d/_-])");

    /** Digits that may name a person in whatever company, as in "099…/099…" or "ID099…"; a thirteenth is one too many. */
    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)\\d{9,13}(?!\\d)");

    private static final Pattern TOKEN = Pattern.compile("\\S+");

    /** The beginning of a path, behind a quote perhaps. */
    private static final Pattern PATH = Pattern.compile("[\\p{Punct}‘’“”«»]?(?:[/~]|\\p{L}:\\\\)");

    private static final Pattern HASH = Pattern.compile("(?=.*[a-f])[0-9a-f]{12,}[:.,]?");

    private static final int SHOWN_DIGITS = 3;
    private static final Pattern MARKUP = Pattern.compile("(?im)^<html>");

    private PlainText() {}

    /** A text with its control and direction characters as what they are, {@code [U+202E]}; line ends stay. Null stays null. */
    public static String visible(String text) {
        if (text == null || text.codePoints().noneMatch(PlainText::isInvisible)) {
            return text;
        }
        var visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isInvisible(c)) {
                visible.append(String.format("[U+%04X]", c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    /**
     * A text as a window shows it: {@link #visible}, and each line of it that Swing would take for a web page, and fetch pictures
     * for, with a blank in front. Null stays null.
     */
    public static String shown(String text) {
        return text == null ? null : MARKUP.matcher(visible(text)).replaceAll(" <html>");
    }

    /** A text as a part of a web page that a label shows: what it says, and no markup. */
    public static String escaped(String text) {
        return shown(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        boolean breaksLine = c == '\n' || c == '\t';
        return !breaksLine && type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** A sentence with the numbers that name a person, citizen IDs and phones, masked but for their last three digits. */
    public static String masked(String sentence) {
        var masked = NUMBER.matcher(sentence).replaceAll(PlainText::hidden);
        return TOKEN.matcher(masked)
                .replaceAll(token -> Matcher.quoteReplacement(
                        isPlace(token.group())
                                ? token.group()
                                : DIGITS.matcher(token.group()).replaceAll(PlainText::hidden)));
    }

    /** A path, an address, a hash: digits in it name nobody. */
    private static boolean isPlace(String token) {
        return PATH.matcher(token).lookingAt()
                || token.contains("://")
                || HASH.matcher(token).matches();
    }

    private static String hidden(MatchResult number) {
        var digits = number.group();
        int hidden = digits.length() - SHOWN_DIGITS;
        return digits.substring(0, hidden).replaceAll("\\d", "•") + digits.substring(hidden);
    }
}

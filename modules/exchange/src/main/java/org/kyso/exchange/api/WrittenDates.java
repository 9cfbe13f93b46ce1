package org.kyso.exchange.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as people write them: 20/6/2024, 20.06.24, 2024-06-20, 20240620, 20-Jun-24, ngày 20 tháng 6 năm 2024, 20 thg 6, 2024, or
 * a spreadsheet's number; and instants, which are a day in Vietnam.
 */
public final class WrittenDates {

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})(?!\\d)");
    private static final Pattern IN_WORDS =
            Pattern.compile("(?:ngay )?(\\d{1,2}) (?:thang|thg) (\\d{1,2}) (?:nam )?(\\d{4})");
    private static final Pattern MONTH_NAMED =
            Pattern.compile("(\\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\\d{4}|\\d{2})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern DIGITS_ONLY = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** What may stand beside a day and leaves it that day: a weekday, the word for day, a time. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?:(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|t[2-7]|cn|mon|tue|wed|thu|fri|sat|sun)[a-z]* )?(?:(?:tu|vao) )?(?:ngay )?"
                    + "|(?: (?:luc )?\\d{1,2} \\d\\d(?: \\d\\d)?(?: (?:am|pm|sa|ch))?| luc \\d{1,2}h\\d{0,2}| (?:sang|chieu|toi))?");

    private static final Pattern SERIAL = Pattern.compile("\\d{5}");
    private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);
    private static final int CENTURY = 100;
    private static final int NEWEST_SHORT_YEAR = 50;

    private WrittenDates() {}

    /** The day a cell holds; empty where it holds none, or more than a day. */
    public static Optional<LocalDate> of(Cell cell) {
        if (cell.date() != null) {
            return Optional.of(cell.date());
        }
        boolean mayBeSerial = cell.kind() == Cell.Kind.NUMBER || cell.kind() == Cell.Kind.TEXT;
        if (mayBeSerial && SERIAL.matcher(cell.text()).matches()) {
            return Optional.of(SERIAL_START.plusDays(Long.parseLong(cell.text())));
        }
        return hasDigit(cell.text()) ? whole(cell.text()) : Optional.empty();
    }

    /** The first day that a text names; empty where it names none, or one that doesn't exist. */
    public static Optional<LocalDate> in(String text) {
        return hasDigit(text) ? found(text).flatMap(Found::day) : Optional.empty();
    }

    private static Optional<LocalDate> whole(String text) {
        var compact = DIGITS_ONLY.matcher(text);
        if (compact.matches()) {
            return day(compact, 1, 2, 3);
        }
        if (INSTANT.matcher(text).matches()) {
            return instant(text);
        }
        return found(text)
                .filter(found -> !text.contains("?"))
                .filter(found -> BESIDE.matcher(found.before()).matches()
                        && BESIDE.matcher(found.after()).matches())
                .flatMap(Found::day);
    }

    private static Optional<LocalDate> instant(String text) {
        try {
            var written = text.replace(' ', 'T').replaceFirst("T(\\d\\d:\\d\\d)([Z+-])", "T$1:00$2");
            return Optional.of(Instant.parse(written.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                    .atZone(VIETNAM)
                    .toLocalDate());
        } catch (DateTimeException noInstant) {
            return Optional.empty();
        }
    }

    /** A day in a text, with what stands before and after it in plain words. */
    private record Found(Optional<LocalDate> day, String before, String after) {

        static Found of(Matcher found, String text, Optional<LocalDate> day) {
            var before = Words.plain(text.substring(0, found.start()));
            var after = Words.plain(text.substring(found.end()));
            return new Found(day, before.isEmpty() ? "" : before + " ", after.isEmpty() ? "" : " " + after);
        }
    }

    private static Optional<Found> found(String text) {
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.find()) {
            return Optional.of(Found.of(dayFirst, text, day(dayFirst, 3, 2, 1)));
        }
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.find()) {
            return Optional.of(Found.of(yearFirst, text, day(yearFirst, 1, 2, 3)));
        }
        var words = Words.plain(text);
        var inWords = IN_WORDS.matcher(words);
        if (inWords.find()) {
            return Optional.of(Found.of(inWords, words, day(inWords, 3, 2, 1)));
        }
        var named = MONTH_NAMED.matcher(words);
        if (named.find()) {
            var month = String.valueOf(MONTHS.indexOf(named.group(2)) + 1);
            return Optional.of(Found.of(named, words, day(named.group(3), month, named.group(1))));
        }
        return Optional.empty();
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static Optional<LocalDate> day(Matcher found, int year, int month, int day) {
        return day(found.group(year), found.group(month), found.group(day));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        int y = Integer.parseInt(year);
        if (y < CENTURY) {
            y += y < NEWEST_SHORT_YEAR ? 2000 : 1900;
        }
        try {
            return Optional.of(LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}

package org.kyso.exchange.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them: 20/6/2024, 20.06.24, 2024-06-20, ngày 20 tháng 6 năm 2024, or a spreadsheet's number. */
public final class WrittenDates {

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})(?!\\d)");
    private static final Pattern IN_WORDS = Pattern.compile("(?:ngay )?(\\d{1,2}) thang (\\d{1,2}) nam (\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");
    private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);
    private static final int CENTURY = 100;
    private static final int NEWEST_SHORT_YEAR = 50;

    private WrittenDates() {}

    /** The day a cell holds; empty where it holds none. */
    public static Optional<LocalDate> of(Cell cell) {
        if (cell.kind() == Cell.Kind.DATE) {
            return Optional.of(cell.date());
        }
        if (cell.kind() == Cell.Kind.NUMBER && SERIAL.matcher(cell.text()).matches()) {
            return Optional.of(SERIAL_START.plusDays(Long.parseLong(cell.text())));
        }
        return in(cell.text());
    }

    /** The first day that a text names; empty where it names none, or one that doesn't exist. */
    public static Optional<LocalDate> in(String text) {
        if (!hasDigit(text)) {
            return Optional.empty();
        }
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.find()) {
            return day(dayFirst, 3, 2, 1);
        }
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.find()) {
            return day(yearFirst, 1, 2, 3);
        }
        var inWords = IN_WORDS.matcher(Words.plain(text));
        return inWords.find() ? day(inWords, 3, 2, 1) : Optional.empty();
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
        int y = Integer.parseInt(found.group(year));
        if (y < CENTURY) {
            y += y < NEWEST_SHORT_YEAR ? 2000 : 1900;
        }
        try {
            return Optional.of(
                    LocalDate.of(y, Integer.parseInt(found.group(month)), Integer.parseInt(found.group(day))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}

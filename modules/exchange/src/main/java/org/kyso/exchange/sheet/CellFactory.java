package org.kyso.exchange.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.kyso.exchange.api.Cell;

/** Makes cells of what files hold. */
public final class CellFactory {

    /** What a spreadsheet shows; the digits beyond are noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    /** Up to here a binary fraction holds every whole number. */
    private static final double EXACT_DOUBLE = 9e15;

    private static final double EXACT = 1e18;

    /** 31 December 9999. */
    private static final double LAST_DAY = 2_958_466;

    public static final Cell TRUE = new Cell(Cell.Kind.BOOLEAN, "TRUE", null);
    public static final Cell FALSE = new Cell(Cell.Kind.BOOLEAN, "FALSE", null);

    private CellFactory() {}

    public static Cell date(LocalDate day) {
        var text = new StringBuilder(10);
        pad(text, day.getDayOfMonth(), 2).append('/');
        pad(text, day.getMonthValue(), 2).append('/');
        return new Cell(Cell.Kind.DATE, pad(text, day.getYear(), 4).toString(), day);
    }

    /** The day that a date-formatted number means; empty for a time of day and for what is no date. */
    public static Optional<LocalDate> day(double serial, boolean since1904) {
        boolean possible = serial >= (since1904 ? 0 : 1) && serial < LAST_DAY && DateUtil.isValidExcelDate(serial);
        return possible
                ? Optional.of(DateUtil.getLocalDateTime(serial, since1904).toLocalDate())
                : Optional.empty();
    }

    /** A number as its file writes it; what is no number after all is text. */
    public static Cell number(String raw, int digits) {
        var text = raw.strip();
        if (text.isEmpty()) {
            return Cell.BLANK;
        }
        if (!isPlainWhole(text)) {
            try {
                text = plain(text, Double.parseDouble(text));
            } catch (NumberFormatException e) {
                return new Cell(Cell.Kind.TEXT, text, null);
            }
        }
        return new Cell(Cell.Kind.NUMBER, padded(text, digits), null);
    }

    public static Cell number(double value, int digits) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT;
        var text = whole ? Long.toString((long) value) : plain(Double.toString(value), value);
        return new Cell(Cell.Kind.NUMBER, padded(text, digits), null);
    }

    /** A number of a workbook that counts from 1904, with the day that it would be. */
    public static Cell since1904(Cell number) {
        boolean mayBeDay = number.kind() == Cell.Kind.NUMBER && number.text().matches("\\d{5}");
        return mayBeDay
                ? new Cell(
                        number.kind(),
                        number.text(),
                        day(Double.parseDouble(number.text()), true).orElse(null))
                : number;
    }

    private static String plain(String raw, double value) {
        if (!Double.isFinite(value) || Math.abs(value) >= EXACT) {
            return raw;
        }
        if (value == Math.rint(value)) {
            return Math.abs(value) < EXACT_DOUBLE
                    ? Long.toString((long) value)
                    : new BigDecimal(raw).toBigInteger().toString();
        }
        return new BigDecimal(value).round(SHOWN).stripTrailingZeros().toPlainString();
    }

    private static boolean isPlainWhole(String text) {
        if (text.length() > 18 || (text.length() > 1 && text.charAt(0) == '0')) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** A format such as 000000000000 shows leading zeros that the number itself hasn't. */
    private static String padded(String text, int digits) {
        return text.length() < digits && isPlainWhole(text) ? "0".repeat(digits - text.length()) + text : text;
    }

    private static StringBuilder pad(StringBuilder text, int number, int width) {
        var digits = Integer.toString(number);
        return text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }
}

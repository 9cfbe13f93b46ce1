package org.kyso.exchange.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.api.Column;
import org.kyso.exchange.api.Entry;
import org.kyso.exchange.api.Row;
import org.kyso.exchange.api.Words;
import org.kyso.exchange.sheet.CellFactory;

/**
 * Finds out from a whole column in which order its days are written. Days typed in Vietnamese order into a spreadsheet that
 * expects the month first are stored as other days up to the twelfth, and as text from the thirteenth on; and some columns have
 * the month first throughout.
 */
final class DayOrder {

    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*(\\d{4}|\\d{2})");
    private static final int MONTHS = 12;
    private static final int ENOUGH = 2;

    private static final Pattern SAYS_MONTH_FIRST =
            Pattern.compile("\\b(thang ngay nam|mm dd yy(yy)?|month day year)\\b");

    private final boolean saysMonthFirst;
    private int dayFirst;
    private int monthFirst;
    private int either;
    private int stored;
    private int storedBeyond;
    private final List<LocalDate> storedDays = new ArrayList<>();
    private final Set<Integer> writtenMonths = new HashSet<>();

    private DayOrder(boolean saysMonthFirst) {
        this.saysMonthFirst = saysMonthFirst;
    }

    /** The entries, with the days of columns that show another order put into that of Vietnam. */
    static List<Entry> settle(List<Entry> entries, List<Column> columns) {
        var settled = entries;
        for (var column : columns) {
            if (column.field() != null) {
                settled = settle(settled, column);
            }
        }
        return settled;
    }

    private static List<Entry> settle(List<Entry> entries, Column of) {
        int column = of.index();
        var order =
                new DayOrder(SAYS_MONTH_FIRST.matcher(Words.plain(of.heading())).find());
        entries.forEach(entry -> order.count(entry.row().cell(column)));
        if (!order.isMonthFirst() && !order.isSwapped() && !order.isMixed()) {
            return entries;
        }
        return entries.stream()
                .map(entry -> new Entry(order.settled(entry.row(), column), entry.sections()))
                .toList();
    }

    private void count(Cell cell) {
        if (cell.kind() == Cell.Kind.DATE) {
            stored++;
            storedDays.add(cell.date());
            storedBeyond += cell.date().getDayOfMonth() > MONTHS ? 1 : 0;
            return;
        }
        var text = cell.text();
        if (text.isEmpty() || !Character.isDigit(text.charAt(0))) {
            return;
        }
        var written = NUMBERS.matcher(text);
        if (written.matches()) {
            int first = Integer.parseInt(written.group(1));
            int second = Integer.parseInt(written.group(2));
            if (first > MONTHS && second <= MONTHS) {
                dayFirst++;
                writtenMonths.add(second);
            }
            monthFirst += second > MONTHS && first <= MONTHS ? 1 : 0;
            either += first <= MONTHS && second <= MONTHS ? 1 : 0;
        }
    }

    /** As its heading says, or as its days show. One day alone with the month first, among others that can be read either way, is rather a slip. */
    private boolean isMonthFirst() {
        return dayFirst == 0 && (saysMonthFirst || monthFirst >= ENOUGH || monthFirst > 0 && either == 0);
    }

    /** Some days are written with the day first and some with the month first. */
    private boolean isMixed() {
        return monthFirst >= ENOUGH && dayFirst > 0;
    }

    /**
     * All days up to the twelfth were stored and all others stayed text, whose month is rather the stored ones' day: the spreadsheet
     * took the days for months.
     */
    private boolean isSwapped() {
        return dayFirst > 0
                && monthFirst == 0
                && either == 0
                && stored >= ENOUGH
                && storedBeyond == 0
                && fitting(LocalDate::getDayOfMonth) > fitting(LocalDate::getMonthValue);
    }

    /** How many stored days have a month in which one of the written ones lies, where it is read so. */
    private long fitting(ToIntFunction<LocalDate> month) {
        return storedDays.stream()
                .filter(day -> writtenMonths.contains(month.applyAsInt(day)))
                .count();
    }

    private Row settled(Row row, int column) {
        var cell = settled(row.cell(column));
        if (cell.isEmpty()) {
            return row;
        }
        var cells = new ArrayList<>(row.cells());
        cells.set(column, cell.get());
        return row.with(List.copyOf(cells));
    }

    private Optional<Cell> settled(Cell cell) {
        if (cell.kind() == Cell.Kind.DATE) {
            var day = cell.date();
            return isSwapped()
                    ? Optional.of(
                            CellFactory.date(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())))
                    : Optional.empty();
        }
        var written = NUMBERS.matcher(cell.text());
        if (!written.matches() || isSwapped()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(written.group(1));
        int second = Integer.parseInt(written.group(2));
        if (isMixed()) {
            boolean isOpen = first <= MONTHS && second <= MONTHS && first != second;
            return isOpen ? Optional.of(new Cell(Cell.Kind.ERROR, cell.text(), null)) : monthFirst(cell, first, second);
        }
        return monthFirst(cell, first, second);
    }

    private static Optional<Cell> monthFirst(Cell cell, int first, int second) {
        if (first > MONTHS) {
            return Optional.empty();
        }
        var year = cell.text().replaceFirst(".*\\D", "");
        return Optional.of(new Cell(Cell.Kind.TEXT, second + "/" + first + "/" + year, null));
    }
}

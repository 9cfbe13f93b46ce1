package org.kyso.personnel.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import javax.swing.SortOrder;
import org.junit.jupiter.api.Test;
import org.kyso.exchange.api.Words;

class PeopleOrderTest {

    private final PeopleOrder order = new PeopleOrder(table(
            row("Nguyễn Văn Đức", "10 · Ký", "05/06/2024"),
            row("Trần Thị An", "2 · Kích hoạt", "30/05/2024"),
            row("Lê Văn Đức", "Chưa làm bước nào", ""),
            row("Bùi Văn Dũng", "2 · Kích hoạt", "01/06/2024")));

    private static PeopleTable.PersonRow row(String... cells) {
        return new PeopleTable.PersonRow(List.of(cells), Words.plain(String.join(" ", cells)));
    }

    private static PeopleTable table(PeopleTable.PersonRow... rows) {
        return new PeopleTable(List.of("Họ và tên", "Bước", "Từ ngày"), List.of(rows));
    }

    private int[] by(int column, SortOrder direction) {
        return order.rows("", column, direction);
    }

    @Test
    void namesAreSortedByTheGivenName() {
        assertArrayEquals(new int[] {1, 3, 2, 0}, by(0, SortOrder.ASCENDING));
        assertArrayEquals(new int[] {0, 2, 3, 1}, by(0, SortOrder.DESCENDING));
    }

    @Test
    void stepsAreSortedByTheirNumbersAndDaysByTime() {
        assertArrayEquals(new int[] {1, 3, 0, 2}, by(1, SortOrder.ASCENDING));
        assertArrayEquals(new int[] {2, 1, 3, 0}, by(2, SortOrder.ASCENDING));
    }

    @Test
    void countsAreSortedByNumber() {
        var counts = new PeopleOrder(table(row("An", "12"), row("Ba", "9"), row("Ca", "")));

        assertArrayEquals(new int[] {2, 1, 0}, counts.rows("", 1, SortOrder.ASCENDING));
    }

    @Test
    void aFilterLeavesThoseWhoMatchInTheOrderOfTheList() {
        assertArrayEquals(new int[] {0, 2}, order.rows("van duc", -1, SortOrder.UNSORTED));
        assertArrayEquals(new int[] {2, 0}, order.rows("duc", 0, SortOrder.ASCENDING));
        assertArrayEquals(new int[] {}, order.rows("nobody", 0, SortOrder.ASCENDING));
    }

    @Test
    void whateverTheFilterEverybodyIsOnOneSideOfIt() {
        var many = new PeopleOrder(table(IntStream.range(0, 3000)
                .mapToObj(i -> row("Nguyễn Văn " + (char) ('A' + i % 26), i % 8 + " · Bước", ""))
                .toArray(PeopleTable.PersonRow[]::new)));
        int with = 0;
        for (var letter : "abcdefghijklmnopqrstuvwxyz".split("")) {
            with += many.rows("van " + letter, 1, SortOrder.ASCENDING).length;
        }
        assertEquals(3000, with);
    }
}

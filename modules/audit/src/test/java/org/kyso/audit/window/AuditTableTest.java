package org.kyso.audit.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.store.api.AuditLine;

class AuditTableTest {

    private static AuditLine line(long number, String before, String after) {
        return new AuditLine(
                number,
                LocalDateTime.of(2024, 6, 20, 18, 30, 5),
                "an",
                "an",
                "restore",
                "co-to",
                before,
                after,
                "C:\\đến\\báo cáo.xlsx",
                "chi tiết",
                "");
    }

    @ParameterizedTest
    @CsvSource({"a,b,a → b", "'',b,→ b", "a,'',a →", "'','',chi tiết", "'1: x\n2: y',b,1: x 2: y → b"})
    void saysWhatChanged(String before, String after, String shown) {
        var table = new AuditTable();
        table.append(List.of(line(1, before, after)));
        assertEquals(shown, table.getValueAt(0, AuditTable.Column.CHANGE.ordinal()));
    }

    @Test
    void saysTheTimeOfThisComputerAndTheFileWithoutItsFolder() {
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
            var table = new AuditTable();
            table.append(List.of(line(1, "", "")));
            assertEquals("21/06/2024 01:30:05", table.getValueAt(0, AuditTable.Column.WHEN.ordinal()));
            assertEquals("báo cáo.xlsx", table.getValueAt(0, AuditTable.Column.FILE.ordinal()));
            assertEquals("Store restored", table.getValueAt(0, AuditTable.Column.WHAT.ordinal()));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void newerLinesComeOnTop() {
        var table = new AuditTable();
        table.append(List.of(line(2, "", ""), line(1, "", "")));
        table.prepend(List.of(line(4, "", ""), line(3, "", "")));
        assertEquals(4, table.newest());
        assertEquals(
                List.of(4L, 3L, 2L, 1L),
                IntStream.range(0, 4).mapToObj(i -> table.line(i).number()).toList());
    }

    @ParameterizedTest
    @CsvSource({"20/06/2024,2024-06-20", "1/6/2024,2024-06-01", "'  ',", "31/02/2024,", "20/06,", "2024-06-20,"})
    void readsDaysAsVietnameseWriteThem(String typed, LocalDate day) {
        assertEquals(Optional.ofNullable(day), AuditFilters.read(typed));
    }

    @Test
    void aFileGetsAnEndingWhereItHasNone() {
        assertEquals(Path.of("a.b.csv"), AuditTasks.withEnding(Path.of("a.b"), ".csv"));
        assertEquals(Path.of("a.XLSX"), AuditTasks.withEnding(Path.of("a.XLSX"), ".csv"));
    }

    @Test
    void suggestsANameForAnExport() {
        assertEquals(
                "audit-trail-server-5433-kyso-2024-06-20",
                AuditTasks.suggested("server:5433/kyso", LocalDate.of(2024, 6, 20)));
    }
}

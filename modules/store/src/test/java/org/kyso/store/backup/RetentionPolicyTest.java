package org.kyso.store.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.store.api.BackupSettings;

class RetentionPolicyTest {

    /** A Thursday. */
    private static final LocalDateTime NOW = LocalDateTime.parse("2024-06-20T12:00");

    private final RetentionPolicy thinning = new RetentionPolicy(BackupSettings.DEFAULT);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # what is there, and what of it is too many
            '',                                                       ''
            2020-01-01T08:00,                                         ''
            2024-06-20T08:00 2024-06-20T09:00 2024-06-20T10:00,       ''
            2024-06-19T13:00 2024-06-20T09:00,                        ''
            2024-06-18T08:00 2024-06-18T17:00 2024-06-20T09:00,       2024-06-18T08:00
            2024-06-17T08:00 2024-06-18T17:00 2024-06-20T09:00,       ''
            2024-06-03T08:00 2024-06-04T08:00 2024-06-20T09:00,       2024-06-03T08:00
            2024-06-02T08:00 2024-06-03T08:00 2024-06-20T09:00,       ''
            2024-05-02T08:00 2024-05-03T08:00 2024-06-20T09:00,       2024-05-02T08:00
            2024-03-05T08:00 2024-03-25T08:00 2024-06-20T09:00,       2024-03-05T08:00
            2024-02-05T08:00 2024-03-25T08:00 2024-06-20T09:00,       ''
            2023-06-20T11:00 2024-06-20T09:00,                        2023-06-20T11:00
            2023-06-20T13:00 2024-06-20T09:00,                        ''
            2022-01-01T08:00 2022-01-02T08:00,                        2022-01-01T08:00
            2024-07-01T08:00 2024-06-20T09:00,                        ''
            """)
    void tellsWhatIsTooMany(String made, String tooMany) {
        assertEquals(new TreeSet<>(times(tooMany)), new TreeSet<>(thinning.tooMany(times(made), NOW)));
    }

    private static ArrayList<LocalDateTime> times(String written) {
        var times = new ArrayList<LocalDateTime>();
        Arrays.stream(written.split(" ")).filter(w -> !w.isEmpty()).forEach(w -> times.add(LocalDateTime.parse(w)));
        return times;
    }

    /** Two years of hourly backups, thinned at each. */
    @Test
    void yearsOfBackupsStayFew() {
        var there = new TreeSet<LocalDateTime>();
        var now = NOW;
        for (int hour = 0; hour < 2 * 365 * 24; hour += 4) {
            now = NOW.plusHours(hour);
            there.add(now);
            there.removeAll(thinning.tooMany(there, now));
            assertFalse(there.size() > 6 + 1 + 14 + 10 + 13, there.size() + " at " + now);
        }
        assertEquals(now, there.last());
        for (int back = 0; back < 11; back++) {
            var month = now.minusMonths(back);
            assertEquals(
                    true,
                    there.stream().anyMatch(t -> t.getMonth() == month.getMonth() && t.getYear() == month.getYear()),
                    "none of " + month);
        }
    }
}

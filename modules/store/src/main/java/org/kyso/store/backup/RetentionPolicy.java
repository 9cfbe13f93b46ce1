package org.kyso.store.backup;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.kyso.store.api.BackupSettings;

/** Which backups are too many: the older, the fewer are kept, the last one of each day, week or month. */
record RetentionPolicy(BackupSettings settings) {

    /** Those of these times to delete; never the newest. */
    Set<LocalDateTime> tooMany(Collection<LocalDateTime> made, LocalDateTime now) {
        var newestFirst = made.stream().sorted(Comparator.reverseOrder()).toList();
        var spans = new HashSet<String>();
        var tooMany = new HashSet<LocalDateTime>();
        for (var time : newestFirst) {
            var span = span(time, now);
            boolean isKept = time.equals(newestFirst.get(0)) || !span.isEmpty() && spans.add(span);
            if (!isKept) {
                tooMany.add(time);
            }
        }
        return tooMany;
    }

    /** Names the span of time of which one is kept; empty for a time of which none is. */
    private String span(LocalDateTime time, LocalDateTime now) {
        if (time.isAfter(now.minusDays(settings.allDays()))) {
            return "moment " + time;
        }
        if (time.isAfter(now.minusDays(settings.dailyDays()))) {
            return "day " + time.toLocalDate();
        }
        if (time.isAfter(now.minusWeeks(settings.weeklyWeeks()))) {
            return "week " + time.get(IsoFields.WEEK_BASED_YEAR) + "-" + time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }
        return time.isAfter(now.minusMonths(settings.monthlyMonths())) ? "month " + YearMonth.from(time) : "";
    }
}

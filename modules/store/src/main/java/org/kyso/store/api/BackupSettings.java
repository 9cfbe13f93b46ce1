package org.kyso.store.api;

import java.nio.file.Path;
import java.util.Optional;

/**
 * When this account's consoles back a store up by themselves, where to, and how many of those backups are kept.
 *
 * @param everyHours how often, where something changed; 0 for never
 * @param folder where to; empty for beside each store, or in the settings for one on a server
 * @param allDays how many days every backup is kept
 * @param dailyDays how many days one a day is kept
 * @param weeklyWeeks how many weeks one a week is kept
 * @param monthlyMonths how many months one a month is kept
 */
public record BackupSettings(
        int everyHours, Optional<Path> folder, int allDays, int dailyDays, int weeklyWeeks, int monthlyMonths) {

    /** Once a day; all of a day, then one a day for two weeks, one a week for two months, one a month for a year. */
    public static final BackupSettings DEFAULT = new BackupSettings(24, Optional.empty(), 1, 14, 9, 12);
}

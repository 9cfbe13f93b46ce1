package org.kyso.briefing.api;

import java.time.Instant;
import java.time.LocalDate;
import org.kyso.enrollment.api.Campaign;

/**
 * The figures of a briefing, locked: what was known of a campaign when they were, whatever comes in later.
 *
 * @param name as who locked it named it; no two have the same
 * @param campaign as it was then
 * @param asOf the day the figures are of
 * @param treeOf the day whose units people are counted in
 * @param lockedBy the account in the store
 * @param sha256 of all it holds, in hexadecimal
 */
public record Snapshot(
        long id,
        String name,
        Campaign campaign,
        LocalDate asOf,
        LocalDate treeOf,
        Instant lockedAt,
        String lockedBy,
        String sha256) {

    private static final int SHORT = 8;

    /** The beginning of the hash, as it stands on every page: two blocks of four. */
    public String shortHash() {
        return sha256.substring(0, SHORT / 2) + " " + sha256.substring(SHORT / 2, SHORT);
    }
}

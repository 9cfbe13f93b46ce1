package org.kyso.personnel.api;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * What says something about people: an imported file, or somebody's hand.
 *
 * @param id 0 for one that isn't in the store yet
 * @param fileName without its folder
 * @param sha256 of the file's bytes, in hexadecimal; empty where there is no file
 * @param area the area that the file is about; empty where it is about several
 * @param reportedOn the day it speaks of; null for a roster without one
 * @param importedAt in UTC; null for one that isn't in the store yet
 * @param importedBy the account in the store
 * @param withdrawnAt since when it counts no longer, in UTC; null where it counts
 */
public record Source(
        long id,
        Kind kind,
        String fileName,
        String sha256,
        String area,
        LocalDate reportedOn,
        LocalDateTime importedAt,
        String importedBy,
        int rowsTaken,
        int rowsRejected,
        LocalDateTime withdrawnAt) {

    /** What it is. */
    public enum Kind {
        ROSTER,
        RETURN,
        HAND;

        /** As the store has it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One that is about to be added to the store. */
    public static Source of(
            Kind kind,
            String fileName,
            String sha256,
            String area,
            LocalDate reportedOn,
            int rowsTaken,
            int rowsRejected) {
        return new Source(0, kind, fileName, sha256, area, reportedOn, null, "", rowsTaken, rowsRejected, null);
    }

    /** The same under another number, speaking of another day. */
    public Source as(long number, LocalDate day) {
        return new Source(
                number,
                kind,
                fileName,
                sha256,
                area,
                day,
                importedAt,
                importedBy,
                rowsTaken,
                rowsRejected,
                withdrawnAt);
    }

    /** The day it was imported, on this computer's clock; null for one that isn't in the store yet. */
    public LocalDate importedOn() {
        return importedAt == null
                ? null
                : importedAt
                        .atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(ZoneId.systemDefault())
                        .toLocalDate();
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}

package org.kyso.enrollment.impl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Stage;

/**
 * What is known now of one person's way through the stages, folded from the ledger in the order of the days that were
 * spoken of. A later word corrects an earlier one: stages beyond what it says were never reached, at any date.
 */
final class History {

    private static final int REGISTERED = Stage.CERTIFICATE_ISSUED.ordinal();

    private final LocalDate[] reached = new LocalDate[REGISTERED + 1];
    private final List<Span> blocked = new ArrayList<>();
    private final List<Span> exempt = new ArrayList<>();
    private LocalDate used;
    private LocalDate verified;
    private LedgerEntry lastStage;

    /** Something that held from a day until another, for a reason. */
    record Span(LocalDate from, LocalDate until, String reason) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    private History() {}

    /** @param entries of one person in the order they were recorded */
    static History of(List<LedgerEntry> entries) {
        var history = new History();
        var ordered = entries;
        if (entries.size() > 1) {
            ordered = new ArrayList<>(entries);
            ordered.sort(Comparator.comparing(LedgerEntry::saidOn));
        }
        ordered.forEach(history::add);
        return history;
    }

    private void add(LedgerEntry entry) {
        switch (entry.kind()) {
            case STAGE -> reach(entry);
            case USED -> used = entry.day();
            case VERIFIED -> verified = entry.day();
            case BLOCKED -> {
                end(blocked, entry.saidOn());
                blocked.add(new Span(entry.saidOn(), null, entry.detail()));
            }
            case EXEMPT -> {
                end(exempt, entry.saidOn());
                if (!entry.detail().isEmpty()) {
                    exempt.add(new Span(entry.day() == null ? entry.saidOn() : entry.day(), null, entry.detail()));
                }
            }
            default -> throw new IllegalArgumentException(entry.kind().name());
        }
    }

    private void reach(LedgerEntry entry) {
        int stage = Math.min(entry.stage().ordinal(), REGISTERED);
        for (int i = 1; i <= stage; i++) {
            if (reached[i] == null || reached[i].isAfter(entry.day())) {
                reached[i] = entry.day();
            }
        }
        if (stage == REGISTERED) {
            reached[REGISTERED] = entry.day();
        }
        Arrays.fill(reached, stage + 1, reached.length, null);
        end(blocked, entry.saidOn());
        lastStage = entry;
    }

    private static void end(List<Span> spans, LocalDate day) {
        if (!spans.isEmpty()) {
            var last = spans.get(spans.size() - 1);
            if (last.until() == null) {
                spans.set(spans.size() - 1, new Span(last.from(), day, last.reason()));
            }
        }
    }

    /** The day a stage up to registration was reached; null where it wasn't. */
    LocalDate reached(Stage stage) {
        return reached[stage.ordinal()];
    }

    /** Adds the days on which stages up to registration were reached. */
    void addReached(Set<LocalDate> days) {
        LocalDate last = null;
        for (var day : reached) {
            // Whoever registers has nearly always reached all of them on that day.
            if (day != null && !day.equals(last)) {
                days.add(day);
                last = day;
            }
        }
    }

    LocalDate registered() {
        return reached[REGISTERED];
    }

    /** The first use of somebody registered; null where there is none. */
    LocalDate used() {
        return later(used, registered());
    }

    /** The first use as it was said, registered or not. */
    LocalDate saidUsed() {
        return used;
    }

    /** The day the registration counts as verified; null where it doesn't. */
    LocalDate verified() {
        return later(verified, registered());
    }

    /** Nothing is used or verified before it is registered. */
    private static LocalDate later(LocalDate day, LocalDate registered) {
        if (day == null || registered == null) {
            return null;
        }
        return day.isBefore(registered) ? registered : day;
    }

    /** The last word on the stage; null where nobody said any. */
    LedgerEntry lastStage() {
        return lastStage;
    }

    List<Span> blocked() {
        return blocked;
    }

    List<Span> exempt() {
        return exempt;
    }

    boolean isBlockedOn(LocalDate day) {
        boolean registered = registered() != null && !registered().isAfter(day);
        return !registered && holds(blocked, day);
    }

    boolean isExemptOn(LocalDate day) {
        return holds(exempt, day);
    }

    /** A loop: asked for each day of everybody's way. */
    private static boolean holds(List<Span> spans, LocalDate day) {
        for (var span : spans) {
            if (span.holdsOn(day)) {
                return true;
            }
        }
        return false;
    }

    /** The stage on a day. */
    Stage stageOn(LocalDate day) {
        if (used() != null && !used().isAfter(day)) {
            return Stage.USED;
        }
        for (int i = REGISTERED; i > 0; i--) {
            if (reached[i] != null && !reached[i].isAfter(day)) {
                return Stage.values()[i];
            }
        }
        return Stage.NOT_STARTED;
    }
}

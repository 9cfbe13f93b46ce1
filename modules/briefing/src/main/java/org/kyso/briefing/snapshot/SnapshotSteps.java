package org.kyso.briefing.snapshot;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.MandateCounts;
import org.kyso.enrollment.api.Stage;
import org.kyso.personnel.api.Mandate;

/** The steps that a snapshot's campaign had, and how many got to those after registration. */
record SnapshotSteps(List<StepRow> steps, List<AfterRow> after) {

    /** A step of the campaign; place is {@link Stage#position()}. */
    record StepRow(int number, int place, String code, String name, String nameEn) {}

    /** How many of a unit's own people got to a step after registration. */
    record AfterRow(String unit, Mandate mandate, int place, int reached) {}

    private static final SnapshotTable<StepRow> STEPS = new SnapshotTable<>(
            "snapshot_step",
            List.of("step_number", "place", "code", "name", "name_en"),
            Set.of(),
            s -> List.of(s.number(), s.place(), s.code(), s.name(), s.nameEn()),
            row -> new StepRow(row.getInt(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)));

    private static final SnapshotTable<AfterRow> AFTER = new SnapshotTable<>(
            "snapshot_after",
            List.of("unit_code", "mandate", "place", "reached"),
            Set.of(),
            a -> List.of(a.unit(), a.mandate().name(), a.place(), a.reached()),
            row -> new AfterRow(row.getString(1), Mandate.valueOf(row.getString(2)), row.getInt(3), row.getInt(4)));

    static SnapshotSteps of(Campaign campaign, List<SnapshotContent.UnitRow> units) {
        return new SnapshotSteps(
                campaign.steps().stream()
                        .map(s -> new StepRow(s.number(), s.stage().position(), s.code(), s.name(), s.nameEn()))
                        .toList(),
                units.stream().flatMap(unit -> after(unit.code(), unit.own())).toList());
    }

    static SnapshotSteps read(Connection connection, long snapshot) throws SQLException {
        return new SnapshotSteps(STEPS.read(connection, snapshot), AFTER.read(connection, snapshot));
    }

    void insert(Connection connection, long snapshot) throws SQLException {
        STEPS.insert(connection, snapshot, steps);
        AFTER.insert(connection, snapshot, after);
    }

    /** A snapshot that is older than these tables was hashed without them. */
    void hash(SnapshotHash hash) {
        if (!steps.isEmpty()) {
            STEPS.hash(hash, steps);
        }
        if (!after.isEmpty()) {
            AFTER.hash(hash, after);
        }
    }

    private static Stream<AfterRow> after(String unit, Counts own) {
        return Stream.of(Mandate.values())
                .flatMap(mandate -> IntStream.rangeClosed(Stage.AFTER_1.position(), MandateCounts.POSITIONS)
                        .mapToObj(place -> new AfterRow(
                                unit, mandate, place, own.of(mandate).steps().atLeast(place)))
                        .filter(row -> row.reached() > 0));
    }

    /** A unit's own counts, those of steps after registration too. */
    Counts counts(String unit, Counts own) {
        return new Counts(
                own.exempt(),
                own.briefed(),
                mandate(unit, own, Mandate.MANDATORY),
                mandate(unit, own, Mandate.ENCOURAGED));
    }

    private MandateCounts mandate(String unit, Counts own, Mandate mandate) {
        var counts = own.of(mandate);
        int[] reached = new int[MandateCounts.POSITIONS];
        for (int i = 0; i < reached.length; i++) {
            reached[i] = counts.steps().atLeast(i + 1);
        }
        after.stream()
                .filter(a -> a.unit().equals(unit) && a.mandate() == mandate)
                .forEach(a -> reached[a.place() - 1] = a.reached());
        return new MandateCounts(
                counts.people(),
                counts.reported(),
                counts.verified(),
                counts.used(),
                counts.blocked(),
                new MandateCounts.Steps(reached));
    }

    /** The steps as they were locked; none of a snapshot that is older than they are. */
    static List<Campaign.Step> steps(Connection connection, long snapshot) throws SQLException {
        return STEPS.read(connection, snapshot).stream()
                .sorted(Comparator.comparingInt(StepRow::number))
                .map(s -> new Campaign.Step(s.number(), Stage.at(s.place()), s.code(), s.name(), s.nameEn(), List.of()))
                .toList();
    }
}

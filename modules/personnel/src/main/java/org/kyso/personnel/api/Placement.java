package org.kyso.personnel.api;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a person counts from a day on.
 *
 * @param from first day; {@link #ALWAYS} for the first placement, which holds at every date before the next
 * @param unitCode of the unit, or {@link #LEFT}
 * @param mandate whether an order that obliges the members of the youth union and of other associations obliges the person
 * @param membership what the person is a member of, such as "Đoàn viên", several separated by commas; empty where the roster
 *     doesn't name it. Another order may oblige others
 */
public record Placement(LocalDate from, String unitCode, Mandate mandate, String membership) {

    /** One that names no membership. */
    public Placement(LocalDate from, String unitCode, Mandate mandate) {
        this(from, unitCode, mandate, "");
    }

    /** Instead of a unit's code: the person has left, and counts nowhere. */
    public static final String LEFT = "-";

    /** The day before every other. */
    public static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    public boolean isLeft() {
        return unitCode.equals(LEFT);
    }

    /**
     * The placement that holds on a day.
     *
     * @param placements of one person, by day; not empty
     */
    public static Placement on(List<Placement> placements, LocalDate day) {
        var held = placements.get(0);
        for (var placement : placements) {
            if (!placement.from().isAfter(day)) {
                held = placement;
            }
        }
        return held;
    }
}

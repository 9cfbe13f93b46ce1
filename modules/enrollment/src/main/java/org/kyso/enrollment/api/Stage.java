package org.kyso.enrollment.api;

/**
 * How far a person has come, in order, whatever the campaign: what its steps are called, and how many of these stages it
 * has, its {@link Campaign} says. A campaign has up to seven steps before registration and up to four after it.
 */
public enum Stage {
    NOT_STARTED,
    /** Told of the order. */
    BRIEFED,
    STEP_1,
    STEP_2,
    STEP_3,
    STEP_4,
    STEP_5,
    STEP_6,
    STEP_7,
    /** The step that a campaign calls registration. */
    REGISTERED,
    AFTER_1,
    AFTER_2,
    AFTER_3,
    AFTER_4,
    /** Signed a first real transaction; no step of its own. */
    USED;

    /** How many steps there can be before registration. */
    public static final int MOST_BEFORE = 7;

    /** How many steps there can be after registration. */
    public static final int MOST_AFTER = 4;

    /**
     * Where on the way a step is: 1 to 7 before registration, 8 for registration, 9 to 12 after it; 0 for a stage that is no
     * step. Places that a campaign doesn't use are passed over at once.
     */
    public int position() {
        return compareTo(BRIEFED) > 0 && this != USED ? ordinal() - BRIEFED.ordinal() : 0;
    }

    /** The stage at a position, 1 to 12. */
    public static Stage at(int position) {
        return values()[position + BRIEFED.ordinal()];
    }
}

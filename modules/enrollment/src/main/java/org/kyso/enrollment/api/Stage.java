package org.kyso.enrollment.api;

/** How far a person has come with a personal signature, in order. */
public enum Stage {
    NOT_STARTED,
    BRIEFED,
    APP_INSTALLED,
    ACCOUNT_ACTIVATED,
    IDENTITY_VERIFIED,
    PASSWORD_SET,
    SIGNED_IN,
    CONTRACT_SIGNED,
    ACCEPTANCE_SIGNED,
    /** What "registered" means. */
    CERTIFICATE_ISSUED,
    /** Signed a first real transaction. */
    USED;

    private static final int BEFORE_STEP_ONE = 1;

    /** The number of the step that reaches it, 1 to 8; 0 for a stage that is no step. */
    public int step() {
        return compareTo(BRIEFED) > 0 && this != USED ? ordinal() - BEFORE_STEP_ONE : 0;
    }

    /** The stage that a step, 1 to 8, reaches. */
    public static Stage ofStep(int step) {
        return values()[step + BEFORE_STEP_ONE];
    }
}

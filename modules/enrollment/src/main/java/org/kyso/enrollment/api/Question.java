package org.kyso.enrollment.api;

/**
 * Something that the console won't guess.
 *
 * @param key names it for good, for an answer
 * @param citizenId empty where none can be read
 * @param unitCode the unit that the paper names, or that counts the person; empty where none is known
 * @param paper the file it comes from; empty where it comes from none
 * @param row of the paper; 0 where it is of no one row
 * @param otherPaper the file that says otherwise; empty where there is none
 * @param text what is asked, in the user's language
 * @param answer what was answered; empty while nothing was
 */
public record Question(
        String key,
        Kind kind,
        String citizenId,
        String fullName,
        String unitCode,
        String paper,
        int row,
        String otherPaper,
        int otherRow,
        String text,
        State state,
        String answer) {

    /** What is asked. */
    public enum Kind {
        /** One person stands in two units' returns of one day, which say different things. */
        TWO_UNITS,
        /** A return names somebody who is on no roster. */
        NO_ROSTER,
        /** One citizen ID has two names. */
        TWO_NAMES,
        /** One name and birthday has two citizen IDs. */
        TWO_IDS,
        /** A return names a unit that nobody knows, or that several have the name of. */
        UNKNOWN_UNIT,
        /** A later paper takes a registration back. */
        TAKEN_BACK,
        /** Papers give one registration different days. */
        DAYS_DIFFER,
        /** Somebody counts in no unit that is known. */
        NO_UNIT,
        /** A row was set aside since it can't be understood. */
        UNREADABLE
    }

    /** How far it is settled. */
    public enum State {
        OPEN,
        /** An analyst answered it. */
        ANSWERED,
        /** A later paper settled it. */
        CLOSED
    }

    /** Whether nothing settled it yet. */
    public boolean isOpen() {
        return state == State.OPEN;
    }
}

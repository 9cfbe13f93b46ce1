package org.kyso.commandline.spi;

/** How a run ended, as the shell sees it. Of several, the one that stands later here is reported. */
public enum ExitStatus {

    /** Everything was done. */
    DONE(0),

    /** Done, and rows or files were set aside. */
    SET_ASIDE(1),

    /** A file that was asked for could not be written. */
    NOT_WRITTEN(6),

    /** A check found a difference. */
    DIFFERENCE(4),

    /** The options make no sense; nothing was done. */
    USAGE(2),

    /** The store can't be opened; nothing was changed. */
    NO_STORE(3),

    /** A fault of the program, or its memory was not enough. */
    FAULT(5);

    private final int number;

    ExitStatus(int number) {
        this.number = number;
    }

    /** What the shell sees. */
    public int number() {
        return number;
    }
}

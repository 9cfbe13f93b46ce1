package org.kyso.exchange.impl;

/** Why a file can't be read; becomes a sentence at the edge of the room. Unchecked, to pass through parsers. */
final class Trouble extends RuntimeException {

    /** What is wrong with the file. */
    enum Kind {
        MISSING,
        FOLDER,
        UNREADABLE,
        EMPTY,
        NO_SPREADSHEET,
        OLD_EXCEL,
        DAMAGED,
        PROTECTED,
        TOO_LARGE,
        REFERS_OUTSIDE
    }

    private final Kind kind;

    Trouble(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    Trouble(Kind kind, Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}

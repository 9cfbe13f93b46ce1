package org.kyso.exchange.sheet;

/** Why a file can't be read; becomes a sentence at the edge of the room. Unchecked, to pass through parsers. */
public final class UnreadableFileException extends RuntimeException {

    /** What is wrong with the file. */
    public enum Kind {
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

    public UnreadableFileException(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    public UnreadableFileException(Kind kind, Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}

package org.kyso.exchange.sheet;

/** Limits how much of a file is read into memory. A file that holds more is refused, so that it can't exhaust the heap. */
public final class ReadLimits {

    private static final long FILLED_CELLS = 4_000_000;
    private static final long CELLS = 20_000_000;
    private static final long CHARACTERS = 150_000_000;
    private static final int SHEETS = 1_000;
    private static final int SPANS = 500_000;

    private long filled;
    private long cells;
    private long characters;
    private int sheets;
    private int spans;

    /** A row with so many places, some of them filled. */
    public void row(int width, int filledCells) {
        cells += width;
        filled += filledCells;
        check(cells <= CELLS && filled <= FILLED_CELLS);
    }

    public void text(int length) {
        characters += length;
        check(characters <= CHARACTERS);
    }

    public void sheet() {
        sheets++;
        check(sheets <= SHEETS);
    }

    public void span() {
        spans++;
        check(spans <= SPANS);
    }

    private static void check(boolean within) {
        if (!within) {
            throw new UnreadableFileException(UnreadableFileException.Reason.TOO_LARGE);
        }
    }
}

package org.kyso.exchange.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.kyso.exchange.api.Cell;

/** Decides from all cells of a sheet whether texts that may or may not be TCVN3 are. */
public final class LegacyEvidence {

    /** A cell that is TCVN3 after all. */
    public record DecodedCell(int row, int column, Cell decoded) {}

    private static final int ENOUGH = 2;

    private final List<DecodedCell> open = new ArrayList<>();
    private final BitSet legacyColumns = new BitSet();
    private final BitSet correctColumns = new BitSet();
    private int legacy;

    /** Takes a cell of the row that will be kept as the given one. */
    public void add(int row, int column, CellText text) {
        switch (text.verdict()) {
            case UNICODE -> correctColumns.set(column);
            case SURE, LIKELY -> {
                legacy++;
                legacyColumns.set(column);
            }
            default -> {
                // Doubtful ones follow the others.
            }
        }
        if (text.decoded() != null) {
            open.add(new DecodedCell(row, column, text.decoded()));
        }
    }

    /** The open cells to decode: those of columns where TCVN3 stands and correct Vietnamese doesn't. */
    public List<DecodedCell> settle() {
        if (legacy < ENOUGH) {
            return List.of();
        }
        return open.stream()
                .filter(p -> !correctColumns.get(p.column()))
                .filter(p -> legacyColumns.get(p.column()) || correctColumns.isEmpty())
                .toList();
    }
}

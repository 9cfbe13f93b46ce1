package org.kyso.exchange.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kyso.exchange.sheet.CellReferences;
import org.kyso.exchange.spi.Finding;

/** Gathers the rows of a file that are set aside, those of one form on one sheet. For one thread. */
public final class Corrections {

    private final Map<CorrectionSheet.Form, List<CorrectionSheet.Row>> sheets = new LinkedHashMap<>();
    private int size;

    /**
     * Adds a row.
     *
     * @param cells as many as the form has columns before that of the reasons, or fewer
     */
    public void add(CorrectionSheet.Form form, List<String> cells, Finding why) {
        int wrong = CellReferences.column(why.column());
        sheets.computeIfAbsent(form, k -> new ArrayList<>()).add(new CorrectionSheet.Row(cells, wrong, why.sentence()));
        size++;
    }

    /** Adds what others have gathered. */
    public void addAll(List<CorrectionSheet> others) {
        for (var other : others) {
            sheets.computeIfAbsent(other.form(), k -> new ArrayList<>()).addAll(other.rows());
            size += other.rows().size();
        }
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    public List<CorrectionSheet> sheets() {
        return sheets.entrySet().stream()
                .map(sheet -> new CorrectionSheet(sheet.getKey(), List.copyOf(sheet.getValue())))
                .toList();
    }
}

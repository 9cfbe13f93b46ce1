package org.kyso.enrollment.returns;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.kyso.enrollment.api.Campaign;
import org.kyso.exchange.api.Table;

/** Reads the results of one return. A paper says the same few things in most of its rows; each is worked out once. */
final class StageReader {

    private final StageWords words;
    private final Map<Cell, Optional<StageWords.Meaning>> known = new HashMap<>();

    StageReader(Campaign campaign) {
        this.words = new StageWords(campaign);
    }

    /** What a cell of a table says, by the table's own key where it has one. */
    Optional<StageWords.Meaning> read(Table table, String written, String heading) {
        return read(legends.computeIfAbsent(table, Legend::of).read(written), heading);
    }

    private final Map<Table, Legend> legends = new IdentityHashMap<>();

    private record Cell(String written, String heading) {}

    /** As {@link StageWords#read}. */
    Optional<StageWords.Meaning> read(String written, String heading) {
        return known.computeIfAbsent(new Cell(written, heading), c -> words.read(c.written(), c.heading()));
    }
}

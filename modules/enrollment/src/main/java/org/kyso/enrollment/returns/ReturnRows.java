package org.kyso.enrollment.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.ledger.LedgerRules;
import org.kyso.personnel.api.ImportedPeople;

/**
 * What the rows of a return say, one for each of the paper's lines. They are read on a thread of their own from the start
 * on: the store meanwhile says who the people are, and neither needs the other.
 */
final class ReturnRows {

    private final CompletableFuture<List<Row>> reading;

    /** What a row says, or why it can't be taken. */
    private record Row(ReturnRow row, RejectedRowException reason) {}

    /** @param said the day the return speaks of */
    ReturnRows(ImportedPeople paper, LocalDate said, Campaign campaign, LedgerRules rules) {
        reading = CompletableFuture.supplyAsync(() -> read(paper, said, campaign, rules));
    }

    private static List<Row> read(ImportedPeople paper, LocalDate said, Campaign campaign, LedgerRules rules) {
        var stages = new StageReader(campaign);
        var rows = new ArrayList<Row>(paper.lines().size());
        for (var line : paper.lines()) {
            try {
                rows.add(new Row(line.fault().isPresent() ? null : ReturnRow.read(line, said, stages, rules), null));
            } catch (RejectedRowException reason) {
                rows.add(new Row(null, reason));
            }
        }
        return rows;
    }

    /** What the row of a line without a fault says. Waits until it is read. */
    ReturnRow of(int line) throws RejectedRowException {
        var row = reading.join().get(line);
        if (row.reason() != null) {
            throw row.reason();
        }
        return row.row();
    }
}

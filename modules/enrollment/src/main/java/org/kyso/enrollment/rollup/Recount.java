package org.kyso.enrollment.rollup;

import java.sql.Connection;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.ledger.LedgerRows;
import org.kyso.enrollment.ledger.PersonEntries;
import org.kyso.enrollment.ledger.PersonHistory;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.Sources;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.RefusedException;

/** Counts a campaign out of the register and the ledger, person by person, as its roll-up should be. */
public final class Recount {

    private Recount() {}

    /** @param connection of the transaction that this thread is in */
    public static RollUp of(Connection connection, Campaign campaign) throws RefusedException {
        var ledger = new LedgerRows(connection, Sources.getDefault().withdrawn());
        var counted = new RollUp.Builder();
        Register.getDefault().forEach(batch -> {
            var ids = batch.stream().map(p -> p.person().id()).toList();
            var said = StoreAccess.getDefault().read(same -> ledger.read(campaign, ids));
            var changes = new CountChanges(campaign);
            batch.forEach(p -> changes.add(
                    1,
                    p.placements(),
                    PersonHistory.of(
                            said.getOrDefault(p.person().id(), PersonEntries.NONE)
                                    .entries(),
                            p.placements())));
            counted.add(changes.changes());
        });
        return counted.build();
    }
}

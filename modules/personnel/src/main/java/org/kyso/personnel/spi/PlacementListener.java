package org.kyso.personnel.spi;

import java.sql.SQLException;
import java.util.List;
import org.kyso.personnel.api.Placement;
import org.kyso.store.spi.Transaction;
import org.kyso.tasks.api.RefusedException;

/** Hears of changed placements inside the transaction that changes them, so that counts are kept in the same one. */
public interface PlacementListener {

    /** @throws RefusedException rolls the whole change back */
    void placementsChanged(Transaction transaction, List<Change> changes) throws SQLException, RefusedException;

    /**
     * One person's placements, before and after.
     *
     * @param before empty for a new person
     */
    record Change(long personId, List<Placement> before, List<Placement> after) {}
}

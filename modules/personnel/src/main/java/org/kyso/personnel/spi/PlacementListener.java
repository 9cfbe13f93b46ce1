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
     * @param before empty where they counted nowhere
     * @param after empty where they count nowhere any more: the last roster that names them was withdrawn
     * @param isNew whether the store has never had them, so that nothing else is known of them
     */
    record Change(long personId, List<Placement> before, List<Placement> after, boolean isNew) {}
}

package org.kyso.personnel.spi;

import java.sql.SQLException;
import org.kyso.personnel.api.Source;
import org.kyso.store.spi.Transaction;
import org.kyso.tasks.api.RefusedException;

/**
 * Hears of a withdrawn source inside the transaction that withdraws it, so that what rests on it is computed anew in the same
 * one. Registered as a service.
 */
public interface WithdrawalListener {

    /**
     * The source is marked as withdrawn already, and placements that rested on it have changed.
     *
     * @throws RefusedException rolls the whole withdrawal back
     */
    void withdrawn(Transaction transaction, Source source) throws SQLException, RefusedException;
}

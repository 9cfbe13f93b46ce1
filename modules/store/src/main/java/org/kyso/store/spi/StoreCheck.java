package org.kyso.store.spi;

import java.sql.SQLException;
import java.util.List;
import org.kyso.tasks.api.Refusal;

/** Looks for what no sound store has. Registered as a service; asked before a restored or copied store is used. */
public interface StoreCheck {

    /**
     * Reads the store of this transaction, which need not be the open one: nothing remembered of the open one counts.
     * {@link StoreAccess#read} on the same thread reads it too.
     *
     * @return a sentence for each thing that is wrong
     */
    List<String> differences(Transaction transaction) throws SQLException, Refusal;
}

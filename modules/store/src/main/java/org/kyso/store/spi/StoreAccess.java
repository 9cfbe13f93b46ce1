package org.kyso.store.spi;

import java.sql.SQLException;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/**
 * Reads and writes the open store. Never on the event thread. Reads run beside each other, a write alone; inside a
 * write, reads and writes of the same thread join its transaction.
 */
public interface StoreAccess {

    /** The console's own. */
    static StoreAccess getDefault() {
        return Lookup.getDefault().lookup(StoreAccess.class);
    }

    /**
     * Work within one transaction.
     *
     * @param <T> what it yields
     */
    @FunctionalInterface
    interface Job<T> {

        /** @throws SQLException a bug, or the store is gone; the transaction is rolled back on any exception */
        T run(Transaction transaction) throws SQLException, RefusedException;
    }

    /**
     * @throws RefusedException where the job refuses, or no store is open
     * @throws StoreException where the store fails
     */
    <T> T read(Job<T> job) throws RefusedException;

    /** As {@link #read}; commits at the end and then tells the listeners what was touched. */
    <T> T write(Job<T> job) throws RefusedException;

    /**
     * As {@link #write}, only that nothing of it stays: the transaction is rolled back at the end. Tells what changes would
     * lead to by making them; others wait for it as for a write.
     */
    <T> T rehearse(Job<T> job) throws RefusedException;
}

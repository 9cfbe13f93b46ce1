package org.kyso.store.impl;

import java.sql.SQLException;
import java.util.List;
import org.kyso.store.spi.StoreCheck;
import org.kyso.store.spi.Transaction;
import org.openide.util.lookup.ServiceProvider;

/** Every pair is whole. */
@ServiceProvider(service = StoreCheck.class)
public final class TrialCheck implements StoreCheck {

    @Override
    public List<String> differences(Transaction transaction) throws SQLException {
        try (var rows = transaction
                .connection()
                .createStatement()
                .executeQuery("SELECT pair FROM a_trial_half GROUP BY pair HAVING COUNT(*) <> 2")) {
            return rows.next() ? List.of("pair " + rows.getInt(1) + " isn't whole") : List.of();
        }
    }
}

package org.kyso.enrollment.impl;

import java.util.List;
import org.kyso.enrollment.api.Rates;
import org.kyso.store.spi.StoreCheck;
import org.kyso.store.spi.Transaction;
import org.kyso.tasks.api.Refusal;
import org.openide.util.lookup.ServiceProvider;

/** A store whose roll-ups contradict its ledger isn't used. */
@ServiceProvider(service = StoreCheck.class)
public final class RollUpCheck implements StoreCheck {

    @Override
    public List<String> differences(Transaction transaction) throws Refusal {
        return Rates.getDefault().verify();
    }
}

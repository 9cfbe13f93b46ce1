package org.kyso.store.audit;

import org.kyso.store.api.AuditTrail;
import org.kyso.store.spi.StoreCheck;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** The audit trail is whole. */
@ServiceProvider(service = StoreCheck.class, position = 0)
@Messages({
    "# {0} - count of lines",
    "# {1} - hash of the last line",
    "trailWhole=The audit trail is whole: {0} lines, the last one''s hash is {1}.",
    "trailEmpty=The audit trail is whole: it has no line yet."
})
public final class AuditCheck implements StoreCheck {

    @Override
    public Outcome check(Progress progress) throws RefusedException {
        var check = AuditTrail.getDefault().check(progress);
        return Outcome.of(
                check.differences(),
                check.lines() == 0 ? Bundle.trailEmpty() : Bundle.trailWhole(check.lines(), check.head()));
    }
}

package org.kyso.store.testing;

import java.util.List;
import org.kyso.store.api.AuditAction;
import org.kyso.store.spi.AuditActions;
import org.openide.util.lookup.ServiceProvider;

/** What the room of the tests does. */
@ServiceProvider(service = AuditActions.class)
public final class TrialActions implements AuditActions {

    public static final AuditAction GENERATE = new AuditAction("generate", "Pairs made");
    public static final AuditAction TAKE_RETURN = new AuditAction("record", "Return taken");

    @Override
    public List<AuditAction> actions() {
        return List.of(GENERATE, TAKE_RETURN);
    }
}

package org.kyso.store.audit;

import java.util.List;
import org.kyso.store.api.AuditAction;
import org.kyso.store.spi.AuditActions;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** What is done with the store as a whole, as the audit trail names it. */
@ServiceProvider(service = AuditActions.class)
@Messages({
    "BACK_UP=Store backed up",
    "RESTORE=Store restored",
    "MOVE_STORE=Store moved",
    "CHANGE_PASSPHRASE=Passphrase changed"
})
public final class StoreActions implements AuditActions {

    public static final AuditAction BACK_UP = new AuditAction("backup", Bundle.BACK_UP());
    public static final AuditAction RESTORE = new AuditAction("restore", Bundle.RESTORE());
    public static final AuditAction MOVE_STORE = new AuditAction("move", Bundle.MOVE_STORE());
    public static final AuditAction CHANGE_PASSPHRASE = new AuditAction("passphrase", Bundle.CHANGE_PASSPHRASE());

    @Override
    public List<AuditAction> actions() {
        return List.of(BACK_UP, RESTORE, MOVE_STORE, CHANGE_PASSPHRASE);
    }
}

package org.kyso.districts.tree;

import java.util.List;
import org.kyso.store.api.AuditAction;
import org.kyso.store.spi.AuditActions;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** What is done with districts, as the audit trail names it. */
@ServiceProvider(service = AuditActions.class)
@Messages({"LOAD_DISTRICT=District loaded", "UNLOAD_DISTRICT=District unloaded"})
public final class DistrictActions implements AuditActions {

    static final AuditAction LOAD_DISTRICT = new AuditAction("load", Bundle.LOAD_DISTRICT());
    static final AuditAction UNLOAD_DISTRICT = new AuditAction("unload", Bundle.UNLOAD_DISTRICT());

    @Override
    public List<AuditAction> actions() {
        return List.of(LOAD_DISTRICT, UNLOAD_DISTRICT);
    }
}

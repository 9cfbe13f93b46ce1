package org.kyso.audit.export;

import java.util.List;
import org.kyso.store.api.AuditAction;
import org.kyso.store.spi.AuditActions;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** What is done with the trail itself, as the audit trail names it. */
@ServiceProvider(service = AuditActions.class)
@Messages({"EXPORT_TRAIL=Audit trail exported"})
public final class AuditExportActions implements AuditActions {

    static final AuditAction EXPORT_TRAIL = new AuditAction("export-trail", Bundle.EXPORT_TRAIL());

    @Override
    public List<AuditAction> actions() {
        return List.of(EXPORT_TRAIL);
    }
}

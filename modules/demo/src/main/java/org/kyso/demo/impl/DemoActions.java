package org.kyso.demo.impl;

import java.util.List;
import org.kyso.store.api.AuditAction;
import org.kyso.store.spi.AuditActions;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** What is done with the sample province, as the audit trail names it. */
@ServiceProvider(service = AuditActions.class)
@Messages({"GENERATE=Sample province made"})
public final class DemoActions implements AuditActions {

    static final AuditAction GENERATE = new AuditAction("generate", Bundle.GENERATE());

    @Override
    public List<AuditAction> actions() {
        return List.of(GENERATE);
    }
}

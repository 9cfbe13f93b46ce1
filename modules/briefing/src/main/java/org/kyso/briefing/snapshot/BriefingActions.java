package org.kyso.briefing.snapshot;

import java.util.List;
import org.kyso.store.api.AuditAction;
import org.kyso.store.spi.AuditActions;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** What is done for a briefing, as the audit trail names it. */
@ServiceProvider(service = AuditActions.class)
@Messages({"LOCK=Figures locked", "NAMES=Names in a pack"})
public final class BriefingActions implements AuditActions {

    /** A pack that names people. */
    public static final AuditAction NAMES = new AuditAction("briefing-names", Bundle.NAMES());

    static final AuditAction LOCK = new AuditAction("briefing-lock", Bundle.LOCK());

    @Override
    public List<AuditAction> actions() {
        return List.of(LOCK, NAMES);
    }
}

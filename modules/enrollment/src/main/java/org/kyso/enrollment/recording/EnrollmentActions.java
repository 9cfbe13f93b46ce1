package org.kyso.enrollment.recording;

import java.util.List;
import org.kyso.store.api.AuditAction;
import org.kyso.store.spi.AuditActions;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** What is done with returns and campaigns, as the audit trail names it. */
@ServiceProvider(service = AuditActions.class)
@Messages({
    "TAKE_RETURN=Return taken",
    "CHANGE_CAMPAIGN=Campaign changed",
    "ANSWER=Question answered",
    "EDIT=Changed by hand"
})
public final class EnrollmentActions implements AuditActions {

    static final AuditAction TAKE_RETURN = new AuditAction("record", Bundle.TAKE_RETURN());
    public static final AuditAction CHANGE_CAMPAIGN = new AuditAction("campaign", Bundle.CHANGE_CAMPAIGN());

    public static final AuditAction ANSWER = new AuditAction("answer", Bundle.ANSWER());

    static final AuditAction EDIT = new AuditAction("edit", Bundle.EDIT());

    @Override
    public List<AuditAction> actions() {
        return List.of(TAKE_RETURN, CHANGE_CAMPAIGN, ANSWER, EDIT);
    }
}

package org.kyso.personnel.register;

import java.util.List;
import org.kyso.store.api.AuditAction;
import org.kyso.store.spi.AuditActions;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** What is done with people, as the audit trail names it. */
@ServiceProvider(service = AuditActions.class)
@Messages({
    "TAKE_ROSTER=Roster taken",
    "EDIT_PEOPLE=People changed by hand",
    "CORRECT_PERSON=Person corrected",
    "MOVE_PERSON=Person moved",
    "WITHDRAW=Imported file withdrawn"
})
public final class PersonnelActions implements AuditActions {

    static final AuditAction TAKE_ROSTER = new AuditAction("enter", Bundle.TAKE_ROSTER());
    static final AuditAction EDIT_PEOPLE = new AuditAction("edit-people", Bundle.EDIT_PEOPLE());
    static final AuditAction CORRECT_PERSON = new AuditAction("correct", Bundle.CORRECT_PERSON());
    static final AuditAction MOVE_PERSON = new AuditAction("move-person", Bundle.MOVE_PERSON());
    static final AuditAction WITHDRAW = new AuditAction("withdraw", Bundle.WITHDRAW());

    @Override
    public List<AuditAction> actions() {
        return List.of(TAKE_ROSTER, EDIT_PEOPLE, CORRECT_PERSON, MOVE_PERSON, WITHDRAW);
    }
}

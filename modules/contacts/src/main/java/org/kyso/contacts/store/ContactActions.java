package org.kyso.contacts.store;

import java.util.List;
import org.kyso.store.api.AuditAction;
import org.kyso.store.spi.AuditActions;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** What is done with contacts, as the audit trail names it. */
@ServiceProvider(service = AuditActions.class)
@Messages({
    "SAVE_CONTACT=Contact saved",
    "DELETE_CONTACT=Contact deleted",
    "TAKE_CONTACTS=Contacts taken",
    "LOG_CALL=Call logged",
    "SETTLE_CALL=Call-back settled"
})
public final class ContactActions implements AuditActions {

    public static final AuditAction SAVE_CONTACT = new AuditAction("contacts-save", Bundle.SAVE_CONTACT());
    public static final AuditAction DELETE_CONTACT = new AuditAction("contacts-delete", Bundle.DELETE_CONTACT());
    public static final AuditAction TAKE_CONTACTS = new AuditAction("contacts-import", Bundle.TAKE_CONTACTS());
    static final AuditAction LOG_CALL = new AuditAction("contacts-call", Bundle.LOG_CALL());
    static final AuditAction SETTLE_CALL = new AuditAction("contacts-call-back", Bundle.SETTLE_CALL());

    @Override
    public List<AuditAction> actions() {
        return List.of(SAVE_CONTACT, DELETE_CONTACT, TAKE_CONTACTS, LOG_CALL, SETTLE_CALL);
    }
}

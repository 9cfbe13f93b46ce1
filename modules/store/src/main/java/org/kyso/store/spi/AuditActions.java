package org.kyso.store.spi;

import java.util.List;
import org.kyso.store.api.AuditAction;

/** Names what a room does that goes on the audit trail, so that the trail can be read and searched. Registered as a service. */
public interface AuditActions {

    /** The room's actions, each under a word that no other room uses; the same at every call. */
    List<AuditAction> actions();
}

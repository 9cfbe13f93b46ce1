package org.kyso.contacts.store;

import java.util.ArrayList;
import java.util.List;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.RefusedException;

/** What the open store has on its audit trail. */
final class AuditTrail {

    private AuditTrail() {}

    /** {@code action|subject|detail}, the oldest first. */
    static List<String> lines() throws RefusedException {
        return StoreAccess.getDefault().read(t -> {
            var lines = new ArrayList<String>();
            try (var statement = t.connection().createStatement();
                    var rows = statement.executeQuery("SELECT action, subject, detail FROM audit_entry ORDER BY id")) {
                while (rows.next()) {
                    lines.add(rows.getString(1) + "|" + rows.getString(2) + "|" + rows.getString(3));
                }
            }
            return lines;
        });
    }
}

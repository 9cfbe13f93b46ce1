package org.kyso.contacts.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.kyso.contacts.api.CallLog;
import org.kyso.contacts.api.LoggedCall;
import org.kyso.districts.api.Districts;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.Transaction;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@link CallLog} in the open store. */
@ServiceProvider(service = CallLog.class)
@Messages({
    "callSaysNothing=Write what was said or promised.",
    "# {0} - letters",
    "callTooLong=A call has room for {0} letters: shorten it.",
    "# {0} - unit",
    "# {1} - number",
    "callAbout={0} (no. {1})",
    "callAboutProvince=the whole province",
    "# {0} - day",
    "callBackBy=call back on {0}"
})
public final class StoredCallLog implements CallLog {

    private static final String SERIES = "logged_call";
    private static final int MOST = 2000;
    private static final int LONGEST_NAME = 200;
    private static final Comparator<LoggedCall> ORDER = Comparator.<LoggedCall>comparingInt(
                    call -> call.callBackOn() == null || call.isSettled() ? 1 : 0)
            .thenComparing(call -> call.isSettled() || call.callBackOn() == null ? LocalDate.MAX : call.callBackOn())
            .thenComparing(LoggedCall::at, Comparator.reverseOrder());

    private final StoreAccess store = StoreAccess.getDefault();

    @Override
    public List<LoggedCall> all() throws RefusedException {
        return store.read(StoredCallLog::read);
    }

    /** Just after the room was switched on, the store still works without its tables; then there are none yet. */
    private static List<LoggedCall> read(Transaction transaction) {
        try {
            return transaction
                    .entities()
                    .createQuery("SELECT c FROM LoggedCallEntity c", LoggedCallEntity.class)
                    .getResultStream()
                    .map(LoggedCallEntity::call)
                    .sorted(ORDER)
                    .toList();
        } catch (IllegalArgumentException notKnownYet) {
            return List.of();
        }
    }

    @Override
    public void add(LoggedCall call) throws RefusedException {
        if (call.said().isEmpty()) {
            throw new RefusedException(Bundle.callSaysNothing());
        }
        if (call.said().length() > MOST || call.contactName().length() > LONGEST_NAME) {
            throw new RefusedException(Bundle.callTooLong(MOST));
        }
        store.write(t -> {
            long id = t.reserve(SERIES, 1);
            t.entities().persist(new LoggedCallEntity(id, call, new ContactRepository(t).account()));
            t.entities().flush();
            var entry = AuditEntry.of(ContactActions.LOG_CALL, about(call.unitCode(), id));
            t.audit(
                    call.callBackOn() == null
                            ? entry
                            : entry.saying(Bundle.callBackBy(call.callBackOn().toString())));
            t.touch("contacts");
            return null;
        });
    }

    @Override
    public void settle(long id) throws RefusedException {
        store.write(t -> {
            var row = t.entities().find(LoggedCallEntity.class, id);
            if (row != null && row.settle(new ContactRepository(t).account())) {
                t.entities().flush();
                t.audit(AuditEntry.of(
                        ContactActions.SETTLE_CALL, about(row.call().unitCode(), id)));
                t.touch("contacts");
            }
            return null;
        });
    }

    private static String about(String unitCode, long id) {
        var unit = unitCode.isEmpty()
                ? Bundle.callAboutProvince()
                : Districts.getDefault().tree().nameOf(unitCode);
        return Bundle.callAbout(unit, String.valueOf(id));
    }
}

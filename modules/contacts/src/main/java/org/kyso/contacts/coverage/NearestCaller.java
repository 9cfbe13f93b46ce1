package org.kyso.contacts.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kyso.contacts.api.CallLog;
import org.kyso.contacts.api.Contacts;
import org.kyso.districts.api.UnitTree;
import org.kyso.districts.spi.UnitCallers;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.lookup.ServiceProvider;

/** {@link UnitCallers}: the first of those whom the window "whom to call" names. */
@ServiceProvider(service = UnitCallers.class)
public final class NearestCaller implements UnitCallers {

    @Override
    public Optional<Caller> nearest(UnitTree tree, String unitCode) throws RefusedException {
        return Contacts.getDefault().whomToCall(tree, unitCode).stream()
                .map(call -> new Caller(call.contact().name(), call.contact().phone()))
                .findFirst();
    }

    @Override
    public List<CallBack> due(LocalDate day) throws RefusedException {
        return CallLog.getDefault().all().stream()
                .filter(call -> call.isDue(day))
                .map(call -> new CallBack(call.unitCode(), call.contactName(), call.callBackOn()))
                .toList();
    }
}

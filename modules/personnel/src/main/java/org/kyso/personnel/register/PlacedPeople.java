package org.kyso.personnel.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.kyso.districts.spi.UnitPeople;
import org.kyso.personnel.api.Register;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.lookup.ServiceProvider;

/** {@link UnitPeople}: those whom the register places in a unit today. */
@ServiceProvider(service = UnitPeople.class)
public final class PlacedPeople implements UnitPeople {

    @Override
    public Map<String, Integer> in(Collection<String> unitCodes) throws RefusedException {
        var today = LocalDate.now();
        return Register.getDefault().peopleOf(unitCodes, today).stream()
                .collect(Collectors.groupingBy(
                        person -> person.on(today).unitCode(), Collectors.summingInt(person -> 1)));
    }
}

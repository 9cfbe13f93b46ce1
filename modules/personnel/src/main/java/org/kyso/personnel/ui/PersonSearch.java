package org.kyso.personnel.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.Unit;
import org.kyso.exchange.api.WordIndex;
import org.kyso.personnel.api.CitizenId;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.personnel.spi.PeopleSource;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.spi.SearchSource;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** Finds people by name, service number or the beginning of the citizen ID, which stays masked. */
@ServiceProvider(service = SearchSource.class, position = 200)
@Messages("foundPeople=People")
public final class PersonSearch implements SearchSource {

    private static final Index NOBODY = (words, most) -> List.of();

    @Override
    public String heading() {
        return Bundle.foundPeople();
    }

    @Override
    public Index read() throws RefusedException {
        if (Stores.getDefault().current().isEmpty()) {
            return NOBODY;
        }
        var numbers = LongStream.builder();
        var lines = Stream.<String>builder();
        Register.getDefault().forEach(batch -> {
            for (var one : batch) {
                var person = one.person();
                numbers.add(person.id());
                lines.add(String.join(" ", person.fullName(), person.citizenId(), person.serviceNumber()));
            }
        });
        var ids = numbers.build().toArray();
        var index = WordIndex.of(lines.build());
        return (words, most) -> {
            var found =
                    index.find(words, most).stream().map(place -> ids[place]).toList();
            var people = Register.getDefault().byId(found);
            return found.stream()
                    .map(people::get)
                    .filter(person -> person != null)
                    .map(PersonSearch::found)
                    .toList();
        };
    }

    /** A team's name says little without its district's. */
    private static String whose(String unitCode) {
        var tree = Districts.getDefault().tree();
        var above = tree.unit(unitCode).map(Unit::parentCode).flatMap(tree::unit);
        return above.map(unit -> tree.nameOf(unitCode) + ", " + unit.shortName())
                .orElse(tree.nameOf(unitCode));
    }

    private static Found found(RegisteredPerson known) {
        var person = known.person();
        var unit = known.on(LocalDate.now()).unitCode();
        return new Found(
                person.fullName(),
                whose(unit) + " · " + CitizenId.mask(person.citizenId()),
                () -> Lookup.getDefault().lookup(PeopleSource.class).open(person, unit));
    }
}

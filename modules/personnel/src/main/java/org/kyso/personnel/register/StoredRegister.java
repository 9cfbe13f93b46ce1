package org.kyso.personnel.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.kyso.exchange.api.VietnameseNames;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.RegisterRules;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.personnel.api.Source;
import org.kyso.personnel.api.Sources;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.lookup.ServiceProvider;
import org.openide.util.lookup.ServiceProviders;

/** {@link Register} in the open store. */
@ServiceProviders({@ServiceProvider(service = Register.class), @ServiceProvider(service = StoredRegister.class)})
public final class StoredRegister implements Register {

    static final int BATCH = 2000;

    private final StoreAccess access = StoreAccess.getDefault();

    @Override
    public List<RegisteredPerson> peopleOf(Collection<String> unitCodes, LocalDate day) throws RefusedException {
        var codes = Set.copyOf(unitCodes);
        var ever = access.read(t -> {
            var people = new PersonTable(t.connection());
            return people.where("id", people.everIn(codes));
        });
        return ever.stream()
                .filter(p -> codes.contains(p.on(day).unitCode()))
                .sorted(VietnameseNames.by(p -> p.person().fullName()))
                .toList();
    }

    @Override
    public Map<Long, RegisteredPerson> byId(Collection<Long> ids) throws RefusedException {
        return by("id", ids, Person::id);
    }

    @Override
    public Map<String, RegisteredPerson> byCitizenId(Collection<String> citizenIds) throws RefusedException {
        return by("citizen_id", citizenIds, Person::citizenId);
    }

    @Override
    public Map<String, RegisteredPerson> byServiceNumber(Collection<String> serviceNumbers) throws RefusedException {
        return by("service_number", serviceNumbers, Person::serviceNumber);
    }

    private <K> Map<K, RegisteredPerson> by(String column, Collection<K> keys, Function<Person, K> key)
            throws RefusedException {
        var distinct = Set.copyOf(keys);
        return access.read(t -> new PersonTable(t.connection())
                .where(column, distinct).stream()
                        .filter(StoredRegister::counts)
                        .collect(Collectors.toMap(p -> key.apply(p.person()), Function.identity(), (a, b) -> a)));
    }

    /** Where every roster that names a person is withdrawn, only their row is left. */
    private static boolean counts(RegisteredPerson person) {
        return !person.placements().isEmpty();
    }

    @Override
    public void forEach(PersonVisitor visitor) throws RefusedException {
        access.read(t -> {
            var people = new PersonTable(t.connection());
            long last = KeyedRows.lastPerson(t.connection());
            for (long id = 0; id < last; id += BATCH) {
                visitor.visit(people.between(id, id + BATCH).stream()
                        .filter(StoredRegister::counts)
                        .toList());
            }
            return null;
        });
    }

    @Override
    public void forEachNumber(LongConsumer visitor) throws RefusedException {
        access.read(t -> {
            new PersonTable(t.connection()).forEachNumber(visitor);
            return null;
        });
    }

    @Override
    public long size() throws RefusedException {
        return access.read(t -> new PersonTable(t.connection()).count());
    }

    /** What a roster would change. */
    public RosterChanges changes(Source source, Collection<String> citizenIds) throws RefusedException {
        var distinct = Set.copyOf(citizenIds);
        return access.read(t -> new RosterChanges(t.connection(), source, distinct));
    }

    @Override
    public void enter(Source source, List<Registration> registrations) throws RefusedException {
        for (var registration : registrations) {
            var person = registration.person();
            var fault = RegisterRules.citizenIdFault(person.citizenId())
                    .or(() -> RegisterRules.saidFault(
                            person, registration.placement().from(), LocalDate.now()));
            if (fault.isPresent()) {
                throw new RefusedException(fault.get());
            }
        }
        access.write(t -> {
            var roster = changes(
                    source,
                    registrations.stream().map(r -> r.person().citizenId()).toList());
            roster.number(t, registrations);
            var changes =
                    registrations.stream().flatMap(r -> roster.of(r).stream()).toList();
            if (changes.isEmpty()) {
                return null;
            }
            long id = source.id() == 0 ? Sources.getDefault().add(source) : source.id();
            new RegisterWriter(t).enter(id, changes, new RegisterAuditEntries(source));
            return null;
        });
    }
}

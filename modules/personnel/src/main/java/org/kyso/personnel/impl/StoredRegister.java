package org.kyso.personnel.impl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.exchange.api.VietnameseNames;
import org.kyso.personnel.spi.PlacementListener;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;

/** {@link Register} in the open store. */
@ServiceProvider(service = Register.class)
public final class StoredRegister implements Register {

    private static final int BATCH = 2000;

    private final StoreAccess access = StoreAccess.getDefault();

    @Override
    public List<RegisteredPerson> peopleOf(Collection<String> unitCodes, LocalDate day) throws RefusedException {
        var codes = Set.copyOf(unitCodes);
        var ever = access.read(t -> {
            var rows = new PersonRows(t.connection());
            return rows.where("id", rows.everIn(codes));
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
        return access.read(t -> new PersonRows(t.connection())
                .where(column, distinct).stream()
                        .collect(Collectors.toMap(p -> key.apply(p.person()), Function.identity(), (a, b) -> a)));
    }

    @Override
    public void forEach(PersonVisitor visitor) throws RefusedException {
        access.read(t -> {
            var rows = new PersonRows(t.connection());
            long last = rows.last();
            for (long id = 0; id < last; id += BATCH) {
                visitor.visit(rows.between(id, id + BATCH));
            }
            return null;
        });
    }

    @Override
    public long size() throws RefusedException {
        return access.read(t -> new PersonRows(t.connection()).count());
    }

    @Override
    public void enter(List<Registration> registrations, String origin) throws RefusedException {
        access.write(t -> {
            var deeds = new RosterAuditEntries(origin);
            var known = byCitizenId(
                    registrations.stream().map(r -> r.person().citizenId()).toList());
            var changes = new Changes(known, deeds);
            registrations.forEach(changes::add);
            changes.number(t.reserve("person", Math.max(1, changes.added.size())));
            var rows = new PersonRows(t.connection());
            rows.insert(changes.added.stream().map(RegisteredPerson::person).toList());
            rows.update(changes.corrected);
            rows.place(changes.placed());
            var moves = changes.moves();
            if (!moves.isEmpty()) {
                for (var listener : Lookup.getDefault().lookupAll(PlacementListener.class)) {
                    listener.placementsChanged(t, moves);
                }
            }
            if (!changes.added.isEmpty() || !changes.corrected.isEmpty() || !moves.isEmpty()) {
                t.audit(deeds.all(changes.added.size()));
                t.touch("personnel");
            }
            return null;
        });
    }

    /** What a list of registrations changes in the register. */
    private static final class Changes {

        private final Map<String, RegisteredPerson> known;
        private final RosterAuditEntries deeds;
        private final List<Person> corrected = new ArrayList<>();
        private final List<RegisteredPerson> moved = new ArrayList<>();
        private final Map<Long, List<Placement>> before = new HashMap<>();
        private List<RegisteredPerson> added = new ArrayList<>();

        Changes(Map<String, RegisteredPerson> known, RosterAuditEntries deeds) {
            this.known = known;
            this.deeds = deeds;
        }

        void add(Registration registration) {
            var former = known.get(registration.person().citizenId());
            if (former == null) {
                var first = new Placement(
                        Placement.ALWAYS,
                        registration.placement().unitCode(),
                        registration.placement().mandate());
                added.add(new RegisteredPerson(registration.person(), List.of(first)));
                return;
            }
            var person = Roster.merged(former.person(), registration.person());
            if (!person.equals(former.person())) {
                corrected.add(person);
                deeds.corrected(former.person(), person);
            }
            var placements = Roster.placed(former.placements(), registration.placement());
            if (!placements.equals(former.placements())) {
                before.put(person.id(), former.placements());
                deeds.moved(person, former.placements(), placements);
                moved.add(new RegisteredPerson(person, placements));
            }
        }

        void number(long first) {
            var numbered = new ArrayList<RegisteredPerson>(added.size());
            for (int i = 0; i < added.size(); i++) {
                var p = added.get(i).person();
                numbered.add(new RegisteredPerson(
                        Roster.numbered(p, first + i), added.get(i).placements()));
            }
            added = numbered;
        }

        List<RegisteredPerson> placed() {
            var all = new ArrayList<>(added);
            all.addAll(moved);
            return all;
        }

        List<PlacementListener.Change> moves() {
            var moves = new ArrayList<PlacementListener.Change>();
            for (var person : placed()) {
                long id = person.person().id();
                moves.add(new PlacementListener.Change(id, before.getOrDefault(id, List.of()), person.placements()));
            }
            return moves;
        }
    }
}

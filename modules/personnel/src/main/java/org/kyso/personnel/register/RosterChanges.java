package org.kyso.personnel.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.personnel.api.Source;
import org.kyso.store.spi.Transaction;

/** What a roster changes in the register, person by person. */
public final class RosterChanges {

    private final Source source;
    private final Map<String, RegisteredPerson> known = new HashMap<>();
    private final Map<Long, List<RosterEntry>> entries;
    private final Map<String, Long> newNumbers = new HashMap<>();

    RosterChanges(Connection connection, Source source, Collection<String> citizenIds) throws SQLException {
        this.source = source;
        var people = new PersonTable(connection);
        people.where("citizen_id", citizenIds).forEach(p -> known.put(p.person().citizenId(), p));
        this.entries = new RosterEntryTable(connection, people)
                .of(known.values().stream().map(p -> p.person().id()).toList());
    }

    /** The person as the register has them; null where it doesn't. */
    public RegisteredPerson known(String citizenId) {
        var person = known.get(citizenId);
        return person == null || person.placements().isEmpty() ? null : person;
    }

    /** Reserves numbers for the people whom the store has never had. */
    void number(Transaction transaction, List<Register.Registration> registrations) throws SQLException {
        var unknown = registrations.stream()
                .map(r -> r.person().citizenId())
                .filter(id -> !known.containsKey(id))
                .toList();
        long next = unknown.isEmpty() ? 0 : transaction.reserve("person", unknown.size());
        for (var citizenId : unknown) {
            newNumbers.put(citizenId, next++);
        }
    }

    /** What one row of the roster changes; empty where the same roster has said something of the person before. */
    public Optional<Change> of(Register.Registration registration) {
        var citizenId = registration.person().citizenId();
        var before = known.get(citizenId);
        long id = before == null
                ? newNumbers.getOrDefault(citizenId, 0L)
                : before.person().id();
        var all = new ArrayList<>(entries.getOrDefault(id, List.of()));
        if (all.stream().anyMatch(e -> e.source().id() == source.id())) {
            return Optional.empty();
        }
        var entry = new RosterEntry(id, source, registration.person(), registration.placement());
        all.add(entry);
        return Optional.of(new Change(before, RosterHistory.of(id, citizenId, all), entry));
    }

    /**
     * One person before and after a roster, or the withdrawal of one.
     *
     * @param before null where the store has never had them; without placements where nothing counts that speaks of them
     * @param entry what the roster says; null at a withdrawal
     */
    public record Change(RegisteredPerson before, RegisteredPerson after, RosterEntry entry) {

        /** Whether anything is different afterwards. */
        public boolean isChange() {
            return !after.equals(before);
        }

        /** The placement that later words of other rosters put after this one; empty where this one holds on. */
        public Optional<Placement> overruledBy() {
            var last = after.placements().get(after.placements().size() - 1);
            return Optional.of(last).filter(p -> !RosterHistory.isSamePlace(p, entry.placement()));
        }

        boolean isNew() {
            return before == null || before.placements().isEmpty();
        }

        boolean isCorrected() {
            return before != null && !before.person().equals(after.person());
        }

        boolean isMoved() {
            return before == null || !before.placements().equals(after.placements());
        }

        long personId() {
            return after.person().id();
        }
    }
}

package org.kyso.personnel.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.kyso.exchange.api.Words;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.RegisteredPerson;

/** What follows from all that rosters say of one person, in whatever order they were imported. */
final class RosterHistory {

    private final List<RosterEntry> entries;

    private RosterHistory(List<RosterEntry> entries) {
        this.entries = entries.stream().sorted(RosterEntry.ORDER).toList();
    }

    /** @param entries what the rosters that count say of them, in any order; at least one */
    static RegisteredPerson of(long id, String citizenId, List<RosterEntry> entries) {
        var history = new RosterHistory(entries);
        return new RegisteredPerson(history.person(id, citizenId), history.placements());
    }

    private Person person(long id, String citizenId) {
        return new Person(
                id,
                citizenId,
                last(Person::serviceNumber),
                name(),
                entries.stream()
                        .map(e -> e.said().birthDate())
                        .filter(Objects::nonNull)
                        .reduce(null, (earlier, later) -> later),
                last(Person::sex),
                last(Person::rank),
                last(Person::position),
                last(Person::phone),
                last(Person::mail),
                last(Person::residence));
    }

    private String last(Function<Person, String> field) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            var text = field.apply(entries.get(i).said());
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** Names in capitals are common. They are taken as another roster writes the same name, else each word is capitalized. */
    private String name() {
        var name = last(Person::fullName);
        if (!isCapitals(name)) {
            return name;
        }
        var key = Words.key(name);
        var asWritten =
                last(p -> isCapitals(p.fullName()) || !Words.key(p.fullName()).equals(key) ? "" : p.fullName());
        return asWritten.isEmpty() ? capitalized(name) : asWritten;
    }

    private static boolean isCapitals(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static String capitalized(String capitals) {
        var name = new StringBuilder();
        for (var word : capitals.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            int rest = Math.min(1, word.length());
            name.append(name.isEmpty() ? "" : " ")
                    .append(word.substring(0, rest).toUpperCase(Locale.ROOT))
                    .append(word.substring(rest));
        }
        return name.toString();
    }

    /** The first word holds at every date before; each later day moves the person, or confirms where they are. */
    private List<Placement> placements() {
        var byDay = new TreeMap<LocalDate, Placement>();
        entries.forEach(e -> byDay.put(e.placement().from(), e.placement()));
        var placements = new ArrayList<Placement>(1);
        for (var said : byDay.values()) {
            if (placements.isEmpty()) {
                placements.add(new Placement(Placement.ALWAYS, said.unitCode(), said.mandate(), said.membership()));
            } else if (!isSamePlace(placements.get(placements.size() - 1), said)) {
                placements.add(said);
            }
        }
        return List.copyOf(placements);
    }

    static boolean isSamePlace(Placement a, Placement b) {
        return a.unitCode().equals(b.unitCode())
                && a.mandate() == b.mandate()
                && a.membership().equals(b.membership());
    }
}

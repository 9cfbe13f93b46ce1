package org.kyso.personnel.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kyso.exchange.api.Words;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.personnel.spi.PersonFacts;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/**
 * The rows of the Personnel window, as they read. Made on a background thread, immutable after.
 *
 * @param titles of the columns
 * @param rows in Vietnamese order of names
 */
@Messages({
    "nameColumn=Full name",
    "rankColumn=Rank and position",
    "unitColumn=Unit",
    "mandateColumn=Has to register",
    "idColumn=Citizen ID",
    "phoneColumn=Phone",
    "mandatory=Mandatory",
    "encouraged=Encouraged"
})
record PeopleTable(List<String> titles, List<PersonRow> rows) {

    /** Nobody. */
    static final PeopleTable EMPTY = new PeopleTable(List.of(), List.of());

    private static final int SHOWN_DIGITS = 3;

    /**
     * One person.
     *
     * @param found folded text that a search looks through
     */
    record PersonRow(List<String> cells, String found) {

        boolean matches(String search) {
            return search.isEmpty() || found.contains(search);
        }
    }

    /**
     * @param unitNames short names by code
     * @param whole show citizen IDs and phones in full, which whoever asks for it puts on the audit trail
     */
    static PeopleTable of(
            List<RegisteredPerson> people,
            Map<String, String> unitNames,
            LocalDate day,
            Collection<? extends PersonFacts> facts,
            boolean whole)
            throws RefusedException {
        var titles = new ArrayList<>(
                List.of(Bundle.nameColumn(), Bundle.rankColumn(), Bundle.unitColumn(), Bundle.mandateColumn()));
        var ids = people.stream().map(p -> p.person().id()).toList();
        var more = new HashMap<Long, List<String>>();
        for (var room : facts) {
            titles.addAll(room.titles());
            room.of(ids)
                    .forEach((id, cells) ->
                            more.computeIfAbsent(id, k -> new ArrayList<>()).addAll(cells));
        }
        titles.add(Bundle.idColumn());
        titles.add(Bundle.phoneColumn());
        var rows = people.stream()
                .map(p -> row(p, unitNames, day, more.getOrDefault(p.person().id(), List.of()), whole))
                .toList();
        return new PeopleTable(List.copyOf(titles), rows);
    }

    private static PersonRow row(
            RegisteredPerson registered,
            Map<String, String> unitNames,
            LocalDate day,
            List<String> more,
            boolean whole) {
        var person = registered.person();
        var placement = registered.on(day);
        var cells = new ArrayList<String>();
        cells.add(person.fullName());
        cells.add(both(person.rank(), person.position()));
        cells.add(unitNames.getOrDefault(placement.unitCode(), placement.unitCode()));
        cells.add(placement.mandate() == Mandate.MANDATORY ? Bundle.mandatory() : Bundle.encouraged());
        cells.addAll(more);
        cells.add(whole ? person.citizenId() : ending(person.citizenId()));
        cells.add(whole ? person.phone() : ending(person.phone()));
        // The whole ID can be searched for by who knows it, though only its end is shown.
        var found = Words.plain(String.join(" ", cells)) + " " + person.citizenId() + " " + person.serviceNumber();
        return new PersonRow(List.copyOf(cells), found);
    }

    private static String both(String rank, String position) {
        return rank.isEmpty() || position.isEmpty() ? rank + position : rank + " · " + position;
    }

    /** The last digits of a number, enough to tell two people apart and too few to use. */
    private static String ending(String number) {
        return number.length() <= SHOWN_DIGITS ? number : "…" + number.substring(number.length() - SHOWN_DIGITS);
    }
}

package org.kyso.personnel.ui;

import java.util.ArrayList;
import java.util.List;
import org.kyso.exchange.api.Words;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.PeopleList;
import org.openide.util.NbBundle.Messages;

/**
 * The rows of the Personnel window, as they read. Made on a background thread, immutable after.
 *
 * @param titles of the columns
 * @param rows in the order of the list
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

    /** @param whole show citizen IDs and phones in full, which whoever asks for it puts on the audit trail */
    static PeopleTable of(PeopleList.Content people, boolean whole) {
        var titles = new ArrayList<>(
                List.of(Bundle.nameColumn(), Bundle.rankColumn(), Bundle.unitColumn(), Bundle.mandateColumn()));
        titles.addAll(people.columns());
        titles.add(Bundle.idColumn());
        titles.add(Bundle.phoneColumn());
        return new PeopleTable(
                List.copyOf(titles),
                people.entries().stream().map(e -> row(e, whole)).toList());
    }

    private static PersonRow row(PeopleList.Entry entry, boolean whole) {
        var person = entry.person();
        var cells = new ArrayList<String>();
        cells.add(person.fullName());
        cells.add(both(person.rank(), person.position()));
        cells.add(entry.unit());
        cells.add(entry.mandate() == Mandate.MANDATORY ? Bundle.mandatory() : Bundle.encouraged());
        cells.addAll(entry.cells());
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

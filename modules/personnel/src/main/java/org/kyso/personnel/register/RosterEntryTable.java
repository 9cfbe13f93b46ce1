package org.kyso.personnel.register;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Source;
import org.kyso.store.spi.RowInserts;

/** What rosters say of people, as rows. Those of withdrawn rosters stay and are left out. */
final class RosterEntryTable {

    private static final List<String> SAID = List.of(
            "service_number", "full_name", "birth_date", "sex", "police_rank", "post", "phone", "mail", "residence");
    private static final String SELECT = "SELECT person_id, '' AS citizen_id, " + String.join(", ", SAID)
            + ", source_id, said_on, unit_code, mandate, membership FROM roster_entry";

    private final Connection connection;
    private final PersonTable people;
    private final Map<Long, Source> current;

    RosterEntryTable(Connection connection, PersonTable people) throws SQLException {
        this.connection = connection;
        this.people = people;
        this.current = new SourceTable(connection)
                .all().stream()
                        .filter(s -> !s.isWithdrawn())
                        .collect(Collectors.toMap(Source::id, Function.identity()));
    }

    /** What is said of some people, by their numbers. */
    Map<Long, List<RosterEntry>> of(Collection<Long> personIds) throws SQLException {
        var found = new HashMap<Long, List<RosterEntry>>();
        new KeyedRows(connection, SELECT, "person_id").of(personIds, row -> add(found, row));
        return found;
    }

    /** What is said of the people after one number, up to another. */
    Map<Long, List<RosterEntry>> between(long after, long upTo) throws SQLException {
        var found = new HashMap<Long, List<RosterEntry>>();
        new KeyedRows(connection, SELECT, "person_id").between(after, upTo, row -> add(found, row));
        return found;
    }

    private void add(Map<Long, List<RosterEntry>> found, ResultSet row) throws SQLException {
        int next = SAID.size() + 3;
        var source = current.get(row.getLong(next));
        if (source == null) {
            return;
        }
        var day = row.getDate(next + 1);
        var placement = new Placement(
                day == null ? Placement.ALWAYS : day.toLocalDate(),
                people.shared(row.getString(next + 2)),
                PersonTable.mandate(row.getString(next + 3)),
                people.shared(row.getString(next + 4)));
        found.computeIfAbsent(row.getLong(1), k -> new ArrayList<>(1))
                .add(new RosterEntry(row.getLong(1), source, people.person(row), placement));
    }

    /** The numbers of the people a source speaks of. */
    Set<Long> peopleOf(long sourceId) throws SQLException {
        var ids = new TreeSet<Long>();
        new KeyedRows(connection, "SELECT person_id, source_id FROM roster_entry", "source_id")
                .of(List.of(sourceId), row -> ids.add(row.getLong(1)));
        return ids;
    }

    void insert(long sourceId, List<RosterEntry> entries) throws SQLException {
        var columns =
                new ArrayList<>(List.of("person_id", "source_id", "said_on", "unit_code", "mandate", "membership"));
        columns.addAll(SAID);
        RowInserts.insert(connection, "roster_entry", columns, entries, (entry, values) -> {
            values.number(entry.personId())
                    .number(sourceId)
                    .day(entry.isDated() ? entry.placement().from() : null)
                    .text(entry.placement().unitCode())
                    .text(PersonTable.word(entry.placement().mandate()))
                    .text(entry.placement().membership());
            PersonTable.bind(entry.said(), values);
        });
    }
}

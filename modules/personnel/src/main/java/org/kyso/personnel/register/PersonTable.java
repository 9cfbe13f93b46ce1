package org.kyso.personnel.register;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.store.spi.Batch;
import org.kyso.store.spi.RowInserts;

/** People and their placements as rows. In SQL and not as entities: a roster is thousands of them. */
final class PersonTable {

    private static final List<String> COLUMNS = List.of(
            "id",
            "citizen_id",
            "service_number",
            "full_name",
            "birth_date",
            "sex",
            "police_rank",
            "post",
            "phone",
            "mail",
            "residence");
    private static final String PERSON = "SELECT " + String.join(", ", COLUMNS) + " FROM person";
    private static final String PLACEMENT = "SELECT person_id, from_day, unit_code, mandate FROM placement";

    /** So many look-ups are quick whatever the register holds. */
    private static final int FEW = 500;

    /** A look-up takes as long as reading about so many rows in a scan. */
    private static final int LOOK_UP_COST = 20;

    private static final int MOST_COMMON = 10_000;

    private final Connection connection;
    private final Map<String, String> common = new HashMap<>();

    PersonTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * The people whose column holds one of the values. Derby answers a list of values by a join over the whole table, so
     * few are looked up one by one, and for many the tables are read through once.
     */
    List<RegisteredPerson> where(String column, Collection<?> values) throws SQLException {
        return areMany(values.size()) ? scan(column, values) : lookUp(column, values);
    }

    /** Whether reading the whole table is quicker than so many look-ups. */
    boolean areMany(int lookUps) throws SQLException {
        return lookUps > FEW && lookUps > last() / LOOK_UP_COST;
    }

    private List<RegisteredPerson> lookUp(String column, Collection<?> values) throws SQLException {
        var people = new ArrayList<Person>();
        try (var query = connection.prepareStatement(PERSON + " WHERE " + column + " = ?")) {
            for (var value : values) {
                query.setObject(1, value);
                read(query, row -> people.add(person(row)));
            }
        }
        var found = new ArrayList<RegisteredPerson>(people.size());
        try (var query = connection.prepareStatement(PLACEMENT + " WHERE person_id = ? ORDER BY from_day")) {
            for (var person : people) {
                var placements = new ArrayList<Placement>(1);
                query.setLong(1, person.id());
                read(query, row -> placements.add(placement(row)));
                found.add(new RegisteredPerson(person, List.copyOf(placements)));
            }
        }
        return found;
    }

    private List<RegisteredPerson> scan(String column, Collection<?> values) throws SQLException {
        var wanted = Set.copyOf(values);
        var people = new LinkedHashMap<Long, Person>();
        try (var query = connection.prepareStatement(PERSON)) {
            int key = COLUMNS.indexOf(column) + 1;
            read(query, row -> {
                if (wanted.contains(column.equals("id") ? (Object) row.getLong(key) : row.getString(key))) {
                    people.put(row.getLong(1), person(row));
                }
            });
        }
        var placements = new HashMap<Long, List<Placement>>();
        try (var query = connection.prepareStatement(PLACEMENT)) {
            read(query, row -> {
                if (people.containsKey(row.getLong(1))) {
                    placements
                            .computeIfAbsent(row.getLong(1), k -> new ArrayList<>(1))
                            .add(placement(row));
                }
            });
        }
        var found = new ArrayList<RegisteredPerson>(people.size());
        people.forEach((id, person) -> {
            var own = placements.getOrDefault(id, new ArrayList<>());
            own.sort(Comparator.comparing(Placement::from));
            found.add(new RegisteredPerson(person, List.copyOf(own)));
        });
        return found;
    }

    /** Numbers of the people who were ever placed in one of the units. */
    Set<Long> everIn(Collection<String> unitCodes) throws SQLException {
        var ids = new LinkedHashSet<Long>();
        try (var query = connection.prepareStatement("SELECT person_id FROM placement WHERE unit_code = ?")) {
            for (var code : unitCodes) {
                query.setString(1, code);
                read(query, row -> ids.add(row.getLong(1)));
            }
        }
        return ids;
    }

    /** People in the order of their numbers: those after one number, up to another. */
    List<RegisteredPerson> between(long after, long upTo) throws SQLException {
        var people = new ArrayList<Person>();
        var placements = new HashMap<Long, List<Placement>>();
        try (var query = connection.prepareStatement(PERSON + " WHERE id > ? AND id <= ? ORDER BY id")) {
            query.setLong(1, after);
            query.setLong(2, upTo);
            read(query, row -> people.add(person(row)));
        }
        try (var query = connection.prepareStatement(
                PLACEMENT + " WHERE person_id > ? AND person_id <= ? ORDER BY person_id, from_day")) {
            query.setLong(1, after);
            query.setLong(2, upTo);
            read(
                    query,
                    row -> placements
                            .computeIfAbsent(row.getLong(1), k -> new ArrayList<>(1))
                            .add(placement(row)));
        }
        return people.stream()
                .map(p -> new RegisteredPerson(p, List.copyOf(placements.getOrDefault(p.id(), List.of()))))
                .toList();
    }

    /** Takes one row of a result. */
    @FunctionalInterface
    interface RowTaker {

        void take(ResultSet row) throws SQLException;
    }

    static void read(PreparedStatement query, RowTaker taker) throws SQLException {
        try (var row = query.executeQuery()) {
            while (row.next()) {
                taker.take(row);
            }
        }
    }

    long last() throws SQLException {
        try (var query = connection.prepareStatement("SELECT COALESCE(MAX(id), 0) FROM person")) {
            return number(query);
        }
    }

    /** How many people count somewhere: each has one placement from the beginning. */
    long count() throws SQLException {
        try (var query = connection.prepareStatement("SELECT COUNT(*) FROM placement WHERE from_day = ?")) {
            query.setDate(1, Date.valueOf(Placement.ALWAYS));
            return number(query);
        }
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private Placement placement(ResultSet row) throws SQLException {
        return new Placement(row.getDate(2).toLocalDate(), shared(row.getString(3)), mandate(row.getString(4)));
    }

    static Mandate mandate(String word) {
        return Mandate.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static String word(Mandate mandate) {
        return mandate.name().toLowerCase(Locale.ROOT);
    }

    /** @param row a person's columns come first in it, in the order of the table */
    Person person(ResultSet row) throws SQLException {
        var birth = row.getDate(5);
        return new Person(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                birth == null ? null : birth.toLocalDate(),
                shared(row.getString(6)),
                shared(row.getString(7)),
                shared(row.getString(8)),
                row.getString(9),
                shared(row.getString(10)),
                shared(row.getString(11)));
    }

    /** One of what many people have in common, mostly nothing: a hundred thousand people are held at once. */
    String shared(String text) {
        var known = common.get(text);
        if (known != null) {
            return known;
        }
        if (common.size() < MOST_COMMON) {
            common.put(text, text);
        }
        return text;
    }

    void insert(List<Person> people) throws SQLException {
        RowInserts.insert(connection, "person", COLUMNS, people, (person, values) -> {
            values.number(person.id()).text(person.citizenId());
            bind(person, values);
        });
    }

    /** What can change of a person, in the order of the columns. */
    static void bind(Person person, RowInserts.Values values) throws SQLException {
        values.text(person.serviceNumber())
                .text(person.fullName())
                .day(person.birthDate())
                .text(person.sex())
                .text(person.rank())
                .text(person.position())
                .text(person.phone())
                .text(person.mail())
                .text(person.residence());
    }

    void update(List<Person> people) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE person SET service_number = ?, full_name = ?, birth_date = ?, sex = ?, police_rank = ?, post = ?, phone = ?, mail = ?,"
                        + " residence = ? WHERE id = ?")) {
            var batch = new Batch(update);
            for (var person : people) {
                update.setString(1, person.serviceNumber());
                update.setString(2, person.fullName());
                update.setDate(3, person.birthDate() == null ? null : Date.valueOf(person.birthDate()));
                update.setString(4, person.sex());
                update.setString(5, person.rank());
                update.setString(6, person.position());
                update.setString(7, person.phone());
                update.setString(8, person.mail());
                update.setString(9, person.residence());
                update.setLong(10, person.id());
                batch.add();
            }
            batch.finish();
        }
    }

    /** Replaces the placements of some people. */
    void place(List<RegisteredPerson> people) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM placement WHERE person_id = ?")) {
            var batch = new Batch(delete);
            for (var registered : people) {
                delete.setLong(1, registered.person().id());
                batch.add();
            }
            batch.finish();
        }
        record Placed(long personId, Placement placement) {}
        var placed = people.stream()
                .flatMap(r ->
                        r.placements().stream().map(p -> new Placed(r.person().id(), p)))
                .toList();
        RowInserts.insert(
                connection,
                "placement",
                List.of("person_id", "from_day", "unit_code", "mandate"),
                placed,
                (row, values) -> values.number(row.personId())
                        .day(row.placement().from())
                        .text(row.placement().unitCode())
                        .text(word(row.placement().mandate())));
    }
}

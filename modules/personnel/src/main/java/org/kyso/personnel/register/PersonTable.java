package org.kyso.personnel.register;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
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

    private static final int MOST_COMMON = 10_000;

    private final Connection connection;
    private final Map<String, String> common = new HashMap<>();

    PersonTable(Connection connection) {
        this.connection = connection;
    }

    /** The people whose column holds one of the values. */
    List<RegisteredPerson> where(String column, Collection<?> values) throws SQLException {
        var people = new ArrayList<Person>();
        new KeyedRows(connection, PERSON, column).of(values, row -> people.add(person(row)));
        var placements = new HashMap<Long, List<Placement>>();
        placementRows().of(people.stream().map(Person::id).toList(), row -> addPlacement(placements, row));
        return placed(people, placements);
    }

    /** People in the order of their numbers: those after one number, up to another. */
    List<RegisteredPerson> between(long after, long upTo) throws SQLException {
        var people = new ArrayList<Person>();
        new KeyedRows(connection, PERSON, "id").between(after, upTo, row -> people.add(person(row)));
        var placements = new HashMap<Long, List<Placement>>();
        placementRows().between(after, upTo, row -> addPlacement(placements, row));
        return placed(people, placements);
    }

    private KeyedRows placementRows() {
        return new KeyedRows(
                connection, "SELECT person_id, from_day, unit_code, mandate, membership FROM placement", "person_id");
    }

    private void addPlacement(Map<Long, List<Placement>> placements, ResultSet row) throws SQLException {
        var placement = new Placement(
                row.getDate(2).toLocalDate(),
                shared(row.getString(3)),
                mandate(row.getString(4)),
                shared(row.getString(5)));
        placements.computeIfAbsent(row.getLong(1), k -> new ArrayList<>(1)).add(placement);
    }

    private static List<RegisteredPerson> placed(List<Person> people, Map<Long, List<Placement>> placements) {
        return people.stream()
                .map(person -> {
                    var own = placements.getOrDefault(person.id(), new ArrayList<>());
                    own.sort(Comparator.comparing(Placement::from));
                    return new RegisteredPerson(person, List.copyOf(own));
                })
                .toList();
    }

    /** Numbers of the people who were ever placed in one of the units. */
    Set<Long> everIn(Collection<String> unitCodes) throws SQLException {
        var ids = new LinkedHashSet<Long>();
        new KeyedRows(connection, "SELECT person_id, unit_code FROM placement", "unit_code")
                .of(unitCodes, row -> ids.add(row.getLong(1)));
        return ids;
    }

    /** How many people count somewhere: each has one placement from the beginning. */
    long count() throws SQLException {
        try (var query = connection.prepareStatement("SELECT COUNT(*) FROM placement WHERE from_day = ?")) {
            query.setDate(1, Date.valueOf(Placement.ALWAYS));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The numbers of all rows in order, of people whose rosters are withdrawn too. */
    void forEachNumber(LongConsumer visitor) throws SQLException {
        try (var query = connection.prepareStatement("SELECT id FROM person ORDER BY id")) {
            query.setFetchSize(MOST_COMMON);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    visitor.accept(row.getLong(1));
                }
            }
        }
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
                List.of("person_id", "from_day", "unit_code", "mandate", "membership"),
                placed,
                (row, values) -> values.number(row.personId())
                        .day(row.placement().from())
                        .text(row.placement().unitCode())
                        .text(word(row.placement().mandate()))
                        .text(row.placement().membership()));
    }
}

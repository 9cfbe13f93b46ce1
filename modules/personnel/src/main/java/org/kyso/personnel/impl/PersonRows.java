package org.kyso.personnel.impl;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.RegisteredPerson;

/** People and their placements as rows. In SQL and not as entities: a roster is thousands of them. */
final class PersonRows {

    /** How many values a statement asks for at a time. */
    static final int CHUNK = 500;

    private static final String COLUMNS = "p.id, p.citizen_id, p.service_number, p.full_name, p.birth_date, p.sex,"
            + " p.police_rank, p.post, p.phone, p.mail, p.residence, l.from_day, l.unit_code, l.mandate";

    private final Connection connection;

    PersonRows(Connection connection) {
        this.connection = connection;
    }

    /** The people whose column holds one of the values. */
    List<RegisteredPerson> where(String column, Collection<?> values) throws SQLException {
        var found = new ArrayList<RegisteredPerson>();
        var all = List.copyOf(values);
        for (int start = 0; start < all.size(); start += CHUNK) {
            var chunk = all.subList(start, Math.min(all.size(), start + CHUNK));
            var sql = "SELECT " + COLUMNS + " FROM person p JOIN placement l ON l.person_id = p.id WHERE " + column
                    + " IN (" + "?, ".repeat(chunk.size() - 1) + "?) ORDER BY p.id, l.from_day";
            try (var query = connection.prepareStatement(sql)) {
                for (int i = 0; i < chunk.size(); i++) {
                    query.setObject(i + 1, chunk.get(i));
                }
                found.addAll(people(query));
            }
        }
        return found;
    }

    /** People in the order of their numbers, after one of them. */
    List<RegisteredPerson> after(long id, int count) throws SQLException {
        try (var query = connection.prepareStatement("SELECT " + COLUMNS
                + " FROM person p JOIN placement l ON l.person_id = p.id"
                + " WHERE p.id > ? AND p.id <= ? ORDER BY p.id, l.from_day")) {
            query.setLong(1, id);
            query.setLong(2, id + count);
            return people(query);
        }
    }

    long last() throws SQLException {
        return number("SELECT COALESCE(MAX(id), 0) FROM person");
    }

    long count() throws SQLException {
        return number("SELECT COUNT(*) FROM person");
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<RegisteredPerson> people(PreparedStatement query) throws SQLException {
        var people = new LinkedHashMap<Long, Person>();
        var placements = new LinkedHashMap<Long, List<Placement>>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                long id = row.getLong(1);
                if (!people.containsKey(id)) {
                    people.put(id, person(row));
                }
                placements
                        .computeIfAbsent(id, k -> new ArrayList<>(1))
                        .add(new Placement(row.getDate(12).toLocalDate(), row.getString(13), mandate(row)));
            }
        }
        return people.values().stream()
                .map(p -> new RegisteredPerson(p, List.copyOf(placements.get(p.id()))))
                .toList();
    }

    private static Mandate mandate(ResultSet row) throws SQLException {
        return "M".equals(row.getString(14)) ? Mandate.MANDATORY : Mandate.ENCOURAGED;
    }

    private static Person person(ResultSet row) throws SQLException {
        var birth = row.getDate(5);
        return new Person(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                birth == null ? null : birth.toLocalDate(),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }

    void insert(List<Person> people) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO person (citizen_id, service_number, full_name,"
                + " birth_date, sex, police_rank, post, phone, mail, residence, id)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            batch(insert, people);
        }
    }

    void update(List<Person> people) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE person SET citizen_id = ?, service_number = ?,"
                + " full_name = ?, birth_date = ?, sex = ?, police_rank = ?, post = ?, phone = ?, mail = ?,"
                + " residence = ? WHERE id = ?")) {
            batch(update, people);
        }
    }

    private static void batch(PreparedStatement statement, List<Person> people) throws SQLException {
        for (var person : people) {
            statement.setString(1, person.citizenId());
            statement.setString(2, person.serviceNumber());
            statement.setString(3, person.fullName());
            statement.setDate(4, date(person.birthDate()));
            statement.setString(5, person.sex());
            statement.setString(6, person.rank());
            statement.setString(7, person.position());
            statement.setString(8, person.phone());
            statement.setString(9, person.mail());
            statement.setString(10, person.residence());
            statement.setLong(11, person.id());
            statement.addBatch();
        }
        statement.executeBatch();
    }

    private static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    /** Replaces the placements of some people. */
    void place(List<RegisteredPerson> people) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM placement WHERE person_id = ?");
                var insert = connection.prepareStatement(
                        "INSERT INTO placement (person_id, from_day, unit_code, mandate) VALUES (?, ?, ?, ?)")) {
            for (var registered : people) {
                delete.setLong(1, registered.person().id());
                delete.addBatch();
                for (var placement : registered.placements()) {
                    insert.setLong(1, registered.person().id());
                    insert.setDate(2, Date.valueOf(placement.from()));
                    insert.setString(3, placement.unitCode());
                    insert.setString(4, placement.mandate() == Mandate.MANDATORY ? "M" : "E");
                    insert.addBatch();
                }
            }
            delete.executeBatch();
            insert.executeBatch();
        }
    }
}

package org.kyso.personnel.register;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kyso.personnel.api.Placement;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.StoreCheck;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** What always holds in the register. People are named by their number in it, which tells nobody who they are. */
@ServiceProvider(service = StoreCheck.class, position = 100)
@Messages({
    "# {0} - count of people",
    "registerHolds=The register is in order: {0} people.",
    "# {0} - number",
    "badCitizenId=Person {0} of the register has a citizen ID that isn''t 12 digits.",
    "# {0} - number",
    "bornLater=Person {0} of the register is born in the future.",
    "# {0} - number",
    "nowherePlaced=Person {0} of the register counts in no unit.",
    "# {0} - number",
    "lateFirst=Person {0} of the register counts nowhere before a day: the first placement has to hold at every date.",
    "# {0} - number",
    "placedNobody=A placement is of person {0}, who isn''t in the register.",
    "# {0} - number",
    "badMandate=A placement of person {0} is neither mandatory nor encouraged."
})
public final class RegisterCheck implements StoreCheck {

    @Override
    public Outcome check(Progress progress) throws RefusedException {
        return StoreAccess.getDefault().read(t -> {
            var differences = new ArrayList<String>();
            var connection = t.connection();
            citizenIds(connection, differences);
            each(
                    connection,
                    "SELECT id FROM person WHERE birth_date > ? ORDER BY id",
                    LocalDate.now(),
                    Bundle::bornLater,
                    differences);
            each(
                    connection,
                    "SELECT p.id FROM person p LEFT JOIN placement l ON l.person_id = p.id WHERE l.person_id IS NULL"
                            + " ORDER BY p.id",
                    null,
                    Bundle::nowherePlaced,
                    differences);
            each(
                    connection,
                    "SELECT person_id FROM placement GROUP BY person_id HAVING MIN(from_day) > ? ORDER BY person_id",
                    Placement.ALWAYS,
                    Bundle::lateFirst,
                    differences);
            each(
                    connection,
                    "SELECT DISTINCT l.person_id FROM placement l LEFT JOIN person p ON l.person_id = p.id"
                            + " WHERE p.id IS NULL ORDER BY l.person_id",
                    null,
                    Bundle::placedNobody,
                    differences);
            each(
                    connection,
                    "SELECT DISTINCT person_id FROM placement WHERE mandate NOT IN ('M', 'E') ORDER BY person_id",
                    null,
                    Bundle::badMandate,
                    differences);
            return Outcome.of(differences, Bundle.registerHolds(new PersonTable(connection).count()));
        });
    }

    private static void citizenIds(Connection connection, List<String> differences) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT id, citizen_id FROM person ORDER BY id")) {
            while (row.next()) {
                if (!row.getString(2).matches("\\d{12}")) {
                    differences.add(Bundle.badCitizenId(row.getString(1)));
                }
            }
        }
    }

    private static void each(
            Connection connection,
            String sql,
            LocalDate day,
            Function<Object, String> sentence,
            List<String> differences)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            if (day != null) {
                query.setDate(1, Date.valueOf(day));
            }
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    differences.add(sentence.apply(row.getString(1)));
                }
            }
        }
    }
}

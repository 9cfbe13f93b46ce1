package org.kyso.enrollment.ledger;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.kyso.enrollment.api.Campaign;

/** Up to which day units have reported. */
public final class ReportedDays {

    private static final String LAST = """
            SELECT unit_code, source_id, MAX(said_on) FROM ledger_entry
            WHERE campaign_id = ? AND said_on <= ? GROUP BY unit_code, source_id""";

    private final Connection connection;
    private final Set<Long> papers;

    /** @param papers the numbers of the sources that are looked at */
    public ReportedDays(Connection connection, Set<Long> papers) {
        this.connection = connection;
        this.papers = papers;
    }

    /** The last day, no later than a given one, that each unit has spoken of; by unit code. */
    public Map<String, LocalDate> upTo(LocalDate day, Campaign campaign) throws SQLException {
        var last = new HashMap<String, LocalDate>();
        try (var query = connection.prepareStatement(LAST)) {
            query.setLong(1, campaign.id());
            query.setDate(2, Date.valueOf(day));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    if (papers.contains(row.getLong(2))) {
                        last.merge(row.getString(1), row.getDate(3).toLocalDate(), (a, b) -> a.isAfter(b) ? a : b);
                    }
                }
            }
        }
        return last;
    }
}

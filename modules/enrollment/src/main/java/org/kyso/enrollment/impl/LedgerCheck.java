package org.kyso.enrollment.impl;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Stage;
import org.kyso.personnel.api.Register;
import org.kyso.tasks.api.Refusal;
import org.openide.util.NbBundle.Messages;

/** What always holds of the ledger, the papers behind it and the certificates. */
@Messages({
    "# {0} - entry",
    "# {1} - person",
    "entryOfNobody=Entry {0} of the ledger is of person {1}, who isn''t in the register.",
    "# {0} - entry",
    "entryOfNoCampaign=Entry {0} of the ledger is of no campaign there is.",
    "# {0} - entry",
    "entryOfNoPaper=Entry {0} of the ledger comes out of no paper there is.",
    "# {0} - entry",
    "# {1} - kind",
    "noKind=Entry {0} of the ledger is of a kind that doesn''t exist: {1}.",
    "# {0} - entry",
    "# {1} - stage",
    "noStage=Entry {0} of the ledger is at a stage that doesn''t exist: {1}.",
    "# {0} - entry",
    "dayAfterSaid=Entry {0} of the ledger happened after the day it was said.",
    "# {0} - person",
    "certificateOfNobody=A certificate is of person {0}, who isn''t in the register.",
    "# {0} - person",
    "certificateOfNoPaper=A certificate of person {0} comes out of no paper there is.",
    "# {0} - person",
    "certificateBackwards=A certificate of person {0} ends before it begins.",
    "# {0} - campaign",
    "campaignBackwards=The campaign {0} has its deadline before its start."
})
final class LedgerCheck {

    private static final Set<String> KINDS =
            Stream.of(LedgerEntry.Kind.values()).map(Enum::name).collect(Collectors.toSet());
    private static final Set<String> HAPPEN = Set.of(LedgerEntry.Kind.STAGE.name(), LedgerEntry.Kind.USED.name());

    private final Connection connection;
    private final BitSet people;
    private final List<String> differences = new ArrayList<>();
    private boolean readable = true;

    /** @param people the numbers of everybody in the register */
    LedgerCheck(Connection connection, BitSet people) {
        this.connection = connection;
        this.people = people;
    }

    /** Everybody's number. */
    static BitSet numbers(Register register) throws Refusal {
        var numbers = new BitSet();
        register.forEach(
                batch -> batch.forEach(p -> numbers.set((int) p.person().id())));
        return numbers;
    }

    List<String> run() throws SQLException {
        var campaigns = new HashSet<Long>();
        each("SELECT id, code, start_day, deadline FROM campaign ORDER BY id", row -> {
            campaigns.add(row.getLong(1));
            if (row.getDate(4).before(row.getDate(3))) {
                differences.add(Bundle.campaignBackwards(row.getString(2)));
            }
        });
        var papers = new HashSet<Long>();
        each("SELECT id FROM paper", row -> papers.add(row.getLong(1)));
        each(
                "SELECT id, campaign_id, person_id, kind, stage, on_day, said_on, paper_id FROM ledger ORDER BY id",
                row -> entry(row, campaigns, papers));
        each(
                "SELECT person_id, valid_from, valid_to, paper_id FROM certificate ORDER BY person_id, serial",
                row -> certificate(row, papers));
        return differences;
    }

    /** Whether every entry can be read, so that the counts can be recomputed from them. */
    boolean isReadable() {
        return readable;
    }

    private void entry(ResultSet row, Set<Long> campaigns, Set<Long> papers) throws SQLException {
        var id = row.getString(1);
        if (!isKnown(row.getLong(3))) {
            differences.add(Bundle.entryOfNobody(id, row.getString(3)));
        }
        if (!campaigns.contains(row.getLong(2))) {
            differences.add(Bundle.entryOfNoCampaign(id));
        }
        if (!papers.contains(row.getLong(8))) {
            differences.add(Bundle.entryOfNoPaper(id));
        }
        if (!KINDS.contains(row.getString(4))) {
            differences.add(Bundle.noKind(id, row.getString(4)));
            readable = false;
        }
        int stage = row.getInt(5);
        if (stage < 0 || stage >= Stage.values().length) {
            differences.add(Bundle.noStage(id, row.getString(5)));
            readable = false;
        }
        var day = row.getDate(6);
        if (day != null && HAPPEN.contains(row.getString(4)) && day.after(row.getDate(7))) {
            differences.add(Bundle.dayAfterSaid(id));
        }
    }

    private void certificate(ResultSet row, Set<Long> papers) throws SQLException {
        var person = row.getString(1);
        if (!isKnown(row.getLong(1))) {
            differences.add(Bundle.certificateOfNobody(person));
        }
        if (!papers.contains(row.getLong(4))) {
            differences.add(Bundle.certificateOfNoPaper(person));
        }
        if (row.getDate(2) != null && row.getDate(3) != null && row.getDate(3).before(row.getDate(2))) {
            differences.add(Bundle.certificateBackwards(person));
        }
    }

    private boolean isKnown(long person) {
        return person > 0 && person <= Integer.MAX_VALUE && people.get((int) person);
    }

    /** Looks at one row. */
    @FunctionalInterface
    interface Look {

        void at(ResultSet row) throws SQLException;
    }

    private void each(String sql, Look look) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                look.at(row);
            }
        }
    }
}

package org.kyso.enrollment.impl;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.personnel.api.Register;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** What always holds of the ledger and the papers behind it. */
@Messages({
    "# {0} - campaign",
    "campaignBackwards=The campaign {0} has its deadline before its start.",
    "# {0} - folio",
    "folioOfNoCampaign=Folio {0} of the ledger is of no campaign there is.",
    "# {0} - folio",
    "folioOfNoPaper=Folio {0} of the ledger comes out of no paper there is.",
    "# {0} - folio",
    "# {1} - line",
    "unreadableLine=Folio {0} of the ledger has a line that can''t be read: {1}.",
    "# {0} - person",
    "entryOfNobody=The ledger has an entry of person {0}, who isn''t in the register.",
    "# {0} - person",
    "dayAfterSaid=An entry of person {0} in the ledger happened after the day it was said.",
    "# {0} - person",
    "certificateOfNobody=A certificate is of person {0}, who isn''t in the register.",
    "# {0} - person",
    "certificateBackwards=A certificate of person {0} ends before it begins."
})
final class LedgerCheck implements FactLine.Taker {

    private static final Set<LedgerEntry.Kind> HAPPEN = EnumSet.of(LedgerEntry.Kind.STAGE, LedgerEntry.Kind.USED);

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
    static BitSet numbers(Register register) throws RefusedException {
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
        each(FolioRows.ALL, row -> {
            if (!campaigns.contains(row.getLong(1))) {
                differences.add(Bundle.folioOfNoCampaign(row.getString(2)));
            }
            if (!papers.contains(row.getLong(3))) {
                differences.add(Bundle.folioOfNoPaper(row.getString(2)));
            }
            read(FolioRows.folio(row));
        });
        return differences;
    }

    /** Whether every entry can be read, so that the counts can be recomputed from them. */
    boolean isReadable() {
        return readable;
    }

    private void read(Folio folio) {
        try {
            FactLine.read(folio, this);
        } catch (IllegalArgumentException unreadable) {
            differences.add(Bundle.unreadableLine(String.valueOf(folio.number()), unreadable.getMessage()));
            readable = false;
        }
    }

    @Override
    public void entry(LedgerEntry entry) {
        var person = String.valueOf(entry.personId());
        if (!isKnown(entry.personId())) {
            differences.add(Bundle.entryOfNobody(person));
        }
        if (entry.day() != null && HAPPEN.contains(entry.kind()) && entry.day().isAfter(entry.saidOn())) {
            differences.add(Bundle.dayAfterSaid(person));
        }
    }

    @Override
    public void certificate(Certificate certificate) {
        var person = String.valueOf(certificate.personId());
        if (!isKnown(certificate.personId())) {
            differences.add(Bundle.certificateOfNobody(person));
        }
        boolean isBounded = certificate.validFrom() != null && certificate.validTo() != null;
        if (isBounded && certificate.validTo().isBefore(certificate.validFrom())) {
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
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FolioRows.FETCH);
            try (var row = statement.executeQuery(sql)) {
                while (row.next()) {
                    look.at(row);
                }
            }
        }
    }
}

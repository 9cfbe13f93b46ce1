package org.kyso.enrollment.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.Source;
import org.kyso.personnel.api.Sources;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** What always holds of the ledger: its people, sources and campaigns are there, and every entry is possible. */
@Messages({
    "# {0} - campaign",
    "campaignBackwards=The campaign {0} has its deadline before its start.",
    "# {0} - person",
    "entryOfNoCampaign=The ledger has an entry of person {0} in no campaign there is.",
    "# {0} - person",
    "entryOfNoSource=The ledger has an entry of person {0} out of no source there is.",
    "# {0} - person",
    "# {1} - why",
    "impossibleEntry=The ledger has an entry of person {0} that can''t be. {1}",
    "# {0} - person",
    "# {1} - why",
    "unreadableEntry=The ledger has an entry of person {0} that can''t be read: {1}."
})
public final class LedgerCheck {

    private final Connection connection;
    private final BitSet people = new BitSet();
    private final Map<Long, Source> sources = new HashMap<>();
    private final Map<Long, Campaign> campaigns = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private final LedgerRows.RowReader reader;
    private boolean readable = true;

    public LedgerCheck(Connection connection, Register register, Sources sources) throws RefusedException {
        this.connection = connection;
        this.reader = new LedgerRows.RowReader(new StageCodes(connection));
        register.forEachNumber(number -> {
            if (isNumber(number)) {
                people.set((int) number);
            }
        });
        sources.all().forEach(source -> this.sources.put(source.id(), source));
    }

    public List<String> run() throws SQLException {
        for (var campaign : new CampaignRows(connection).campaigns()) {
            campaigns.put(campaign.id(), campaign);
            if (campaign.deadline().isBefore(campaign.start())) {
                differences.add(Bundle.campaignBackwards(campaign.code()));
            }
        }
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(LedgerRows.FETCH);
            try (var row = statement.executeQuery(LedgerRows.ALL)) {
                while (row.next()) {
                    check(row);
                }
            }
        }
        return differences;
    }

    /** Whether every entry can be read, so that the counts can be recomputed from them. */
    public boolean isReadable() {
        return readable;
    }

    private void check(ResultSet row) throws SQLException {
        var person = row.getString(1);
        try {
            check(person, row.getLong(2), reader.read(row));
        } catch (IllegalArgumentException unreadable) {
            differences.add(Bundle.unreadableEntry(person, unreadable.getMessage()));
            readable = false;
        }
    }

    private static boolean isNumber(long person) {
        return person > 0 && person <= Integer.MAX_VALUE;
    }

    private void check(String person, long campaignId, LedgerEntry entry) {
        if (!isNumber(entry.personId()) || !people.get((int) entry.personId())) {
            differences.add(LedgerRules.entryOfNobody(person));
        }
        var campaign = campaigns.get(campaignId);
        if (campaign == null) {
            differences.add(Bundle.entryOfNoCampaign(person));
        }
        var source = sources.get(entry.sourceId());
        if (source == null) {
            differences.add(Bundle.entryOfNoSource(person));
        }
        // What was recorded before there were rules was taken, and isn't called damage now.
        boolean isRuled = campaign != null && source != null && entry.sourceId() > 0;
        if (isRuled) {
            new LedgerRules(campaign, recordedOn(source))
                    .faultOf(entry)
                    .ifPresent(fault -> differences.add(Bundle.impossibleEntry(person, fault.sentence())));
        }
    }

    /** The day on which a source was imported wherever that was: its time is in UTC, and some are a day ahead of it. */
    private static LocalDate recordedOn(Source source) {
        return source.importedAt().toLocalDate().plusDays(1);
    }
}

package org.kyso.enrollment.campaign;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Campaigns;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.ledger.CampaignRows;
import org.kyso.enrollment.recording.EnrollmentActions;
import org.kyso.enrollment.rollup.KeptRollUps;
import org.kyso.personnel.spi.AskedMemberships;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.Transaction;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.util.lookup.ServiceProviders;

/** {@link Campaigns} in the open store. */
@ServiceProviders({@ServiceProvider(service = Campaigns.class), @ServiceProvider(service = AskedMemberships.class)})
@Messages({
    "# {0} - code",
    "# {1} - the codes there are",
    "unknownCampaign=There is no campaign {0}: there are {1}.",
    "# {0} - store",
    "onlyAdministratorsDefine=In {0} only an administrator may define a campaign.",
    "# {0} - campaign",
    "# {1} - codes of steps",
    "stepsInUse=The campaign {0} has people on record at the steps {1}, which its definition doesn''t have any more: keep them.",
    "# {0} - campaign",
    "# {1} - start",
    "# {2} - first day on record",
    "startsTooLate=The campaign {0} can''t start on {1}: what is on record goes back to {2}.",
    "# {0} - number",
    "# {1} - start",
    "# {2} - deadline",
    "campaignSays={0} steps, from {1}, deadline {2}"
})
public final class StoredCampaigns implements Campaigns, AskedMemberships {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final StoreAccess access = StoreAccess.getDefault();
    private volatile Optional<String> chosen = Optional.empty();
    private volatile Asked asked = new Asked(-1, List.of());

    /** The memberships that the campaigns ask for, as of a {@link KeptRollUps#revision()}. */
    private record Asked(long revision, List<String> names) {}

    @Override
    public List<Campaign> all() throws RefusedException {
        return Rates.getDefault().campaigns();
    }

    @Override
    public Campaign of(String code, LocalDate day) throws RefusedException {
        if (code.isEmpty()) {
            return on(day);
        }
        var all = all();
        return all.stream()
                .filter(campaign -> campaign.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Bundle.unknownCampaign(
                        code, all.stream().map(Campaign::code).collect(Collectors.joining(", ")))));
    }

    @Override
    public void choose(Optional<String> code) {
        chosen = code;
    }

    @Override
    public Campaign ofPaper(LocalDate day) throws RefusedException {
        return of(chosen.orElse(""), day);
    }

    /** While no store is open, nobody asks for any. A roster asks in each of its rows: what was read stands until a commit. */
    @Override
    public List<String> names() {
        if (Stores.getDefault().current().isEmpty()) {
            return List.of();
        }
        long revision = KeptRollUps.getDefault().revision();
        var known = asked;
        if (known.revision() == revision) {
            return known.names();
        }
        try {
            var names = all().stream()
                    .flatMap(campaign -> campaign.obliged().stream())
                    .distinct()
                    .toList();
            asked = new Asked(revision, names);
            return names;
        } catch (RefusedException away) {
            // The paper that asks will hear of it itself, at its next step.
            return List.of();
        }
    }

    @Override
    public Campaign define(Campaign campaign) throws RefusedException {
        return access.write(t -> {
            if (!t.store().mayAdminister()) {
                throw new RefusedException(
                        Bundle.onlyAdministratorsDefine(t.store().name()));
            }
            var rows = new CampaignRows(t.connection());
            var all = rows.campaigns();
            var former = all.stream()
                    .filter(one -> one.code().equals(campaign.code()))
                    .findFirst();
            long id = former.map(Campaign::id)
                    .orElseGet(() -> all.stream().mapToLong(Campaign::id).max().orElse(0) + 1);
            var defined = campaign.as(id);
            if (former.isPresent()) {
                refuseImpossible(t.connection(), former.get(), defined);
            }
            rows.put(defined);
            KeptRollUps.getDefault().recount(t, defined);
            audit(t, former, defined);
            t.touch("enrollment");
            return defined;
        });
    }

    private static void audit(Transaction transaction, Optional<Campaign> former, Campaign defined)
            throws SQLException, RefusedException {
        transaction.audit(AuditEntry.of(EnrollmentActions.CHANGE_CAMPAIGN, defined.code())
                .changing(former.map(StoredCampaigns::text).orElse(""), text(defined)));
    }

    private static String text(Campaign campaign) {
        return Bundle.campaignSays(
                campaign.steps().size(),
                campaign.start().format(DAY),
                campaign.deadline().format(DAY));
    }

    private static void refuseImpossible(Connection connection, Campaign former, Campaign defined)
            throws SQLException, RefusedException {
        var missing = new TreeSet<String>();
        LocalDate first = null;
        try (var query = connection.prepareStatement(
                "SELECT stage, MIN(said_on), MIN(used_on) FROM ledger_entry WHERE campaign_id = ? GROUP BY stage")) {
            query.setLong(1, former.id());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    if (row.getString(1) != null && !has(defined, row.getString(1))) {
                        missing.add(row.getString(1));
                    }
                    first = earlier(first, row.getDate(2));
                    first = earlier(first, row.getDate(3));
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new RefusedException(Bundle.stepsInUse(defined.code(), String.join(", ", missing)));
        }
        if (first != null && defined.start().isAfter(first)) {
            throw new RefusedException(
                    Bundle.startsTooLate(defined.code(), defined.start().format(DAY), first.format(DAY)));
        }
    }

    private static boolean has(Campaign campaign, String code) {
        try {
            campaign.stageOf(code);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static LocalDate earlier(LocalDate day, Date other) {
        return other == null || day != null && !other.toLocalDate().isBefore(day) ? day : other.toLocalDate();
    }
}

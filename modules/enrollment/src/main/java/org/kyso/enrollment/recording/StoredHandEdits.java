package org.kyso.enrollment.recording;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.HandEdit;
import org.kyso.enrollment.api.HandEdits;
import org.kyso.enrollment.api.Ledger;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Stage;
import org.kyso.enrollment.figures.StatusReader;
import org.kyso.enrollment.ledger.LedgerRows;
import org.kyso.enrollment.ledger.PersonEntries;
import org.kyso.enrollment.ledger.PersonHistory;
import org.kyso.personnel.api.Source;
import org.kyso.personnel.api.Sources;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@link HandEdits} as entries of the ledger out of a source of their own, which is withdrawn to undo them. */
@ServiceProvider(service = HandEdits.class)
@Messages({
    "noReason=Give a reason.",
    "noApprover=Say who approved the exemption.",
    "noRegistrationDay=Give the day of registration.",
    "# {0} - reason",
    "# {1} - who approved it",
    "exemptBy={0} (approved by {1})",
    "# {0} - day",
    "registeredOn=registered on {0}",
    "# {0} - day",
    "usedOn=used on {0}",
    "usedSaid=used",
    "notUsedSaid=not used",
    "# {0} - day",
    "verifiedOn=evidence accepted on {0}",
    "notVerifiedSaid=evidence not accepted",
    "# {0} - reason",
    "blockedFor=stuck: {0}",
    "# {0} - reason",
    "exemptFor=exempt: {0}",
    "# {0} - reason",
    "# {1} - last day",
    "exemptForUntil=exempt until {1}: {0}",
    "# {0} - serial",
    "certificateSaid=certificate {0}"
})
public final class StoredHandEdits implements HandEdits {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String apply(Campaign campaign, Collection<Long> personIds, HandEdit edit, LocalDate day)
            throws RefusedException {
        refuseEmpty(edit);
        byte[] name = new byte[BYTES];
        random.nextBytes(name);
        var source = Source.of(Source.Kind.HAND, "", HexFormat.of().formatHex(name), "", day, personIds.size(), 0);
        var entries = personIds.stream()
                .distinct()
                .map(id -> entry(LedgerEntry.of(id, day), edit))
                .toList();
        Ledger.getDefault().record(campaign, source, entries);
        return source.sha256();
    }

    private static void refuseEmpty(HandEdit edit) throws RefusedException {
        if (edit instanceof HandEdit.Blocked blocked && blocked.reason().isBlank()
                || edit instanceof HandEdit.Exempt exempt && exempt.reason().isBlank()) {
            throw new RefusedException(Bundle.noReason());
        }
        if (edit instanceof HandEdit.Exempt exempt && exempt.approver().isBlank()) {
            throw new RefusedException(Bundle.noApprover());
        }
        if (edit instanceof HandEdit.At at && at.stage() == Stage.REGISTERED && at.registeredOn() == null) {
            throw new RefusedException(Bundle.noRegistrationDay());
        }
    }

    private static LedgerEntry entry(LedgerEntry blank, HandEdit edit) {
        if (edit instanceof HandEdit.At at) {
            return blank.at(at.stage(), at.registeredOn());
        }
        if (edit instanceof HandEdit.Exempt exempt) {
            return blank.withExemption(
                    Bundle.exemptBy(exempt.reason().strip(), exempt.approver().strip()), exempt.until());
        }
        return blank.withBlock(((HandEdit.Blocked) edit).reason().strip());
    }

    @Override
    public void undo(String edit) throws RefusedException {
        Sources.getDefault().withdraw(edit);
    }

    @Override
    public List<LedgerLine> history(Campaign campaign, long personId) throws RefusedException {
        return StoreAccess.getDefault().read(t -> {
            var sources = new HashMap<Long, Source>();
            Sources.getDefault().all().forEach(source -> sources.put(source.id(), source));
            var entries = new ArrayList<>(new LedgerRows(t.connection(), Set.of())
                    .read(campaign, List.of(personId))
                    .getOrDefault(personId, PersonEntries.NONE)
                    .entries());
            entries.sort(Comparator.comparing(LedgerEntry::saidOn).thenComparing(LedgerEntry::sourceId));
            return entries.stream()
                    .map(entry -> line(campaign, entry, sources.get(entry.sourceId())))
                    .toList();
        });
    }

    private static LedgerLine line(Campaign campaign, LedgerEntry entry, Source source) {
        return new LedgerLine(
                entry.saidOn(),
                words(campaign, entry),
                source == null ? "" : source.fileName(),
                entry.paperRow(),
                source == null || source.importedOn() == null ? entry.saidOn() : source.importedOn(),
                source == null ? "" : source.importedBy(),
                source != null && source.isWithdrawn());
    }

    private static String words(Campaign campaign, LedgerEntry entry) {
        var words = new ArrayList<String>();
        if (entry.stage() != null) {
            words.add(StatusReader.words(
                    campaign,
                    PersonHistory.of(
                            List.of(LedgerEntry.of(0, entry.saidOn()).at(entry.stage(), entry.registeredOn())),
                            List.of()),
                    LocalDate.MAX));
        }
        if (entry.registeredOn() != null) {
            words.add(Bundle.registeredOn(FigureNames.date(entry.registeredOn())));
        }
        if (entry.used() != null) {
            words.add(
                    !entry.used()
                            ? Bundle.notUsedSaid()
                            : entry.usedOn() == null
                                    ? Bundle.usedSaid()
                                    : Bundle.usedOn(FigureNames.date(entry.usedOn())));
        }
        if (entry.verified() != null) {
            words.add(
                    entry.verifiedOn() == null
                            ? Bundle.notVerifiedSaid()
                            : Bundle.verifiedOn(FigureNames.date(entry.verifiedOn())));
        }
        if (!entry.blocked().isEmpty()) {
            words.add(Bundle.blockedFor(entry.blocked()));
        }
        if (!entry.exempt().isEmpty()) {
            words.add(
                    entry.exemptUntil() == null
                            ? Bundle.exemptFor(entry.exempt())
                            : Bundle.exemptForUntil(entry.exempt(), FigureNames.date(entry.exemptUntil())));
        }
        if (entry.certificate() != null) {
            words.add(Bundle.certificateSaid(entry.certificate().serial()));
        }
        return String.join("; ", words);
    }
}

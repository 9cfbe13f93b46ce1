package org.kyso.enrollment.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.personnel.api.Placement;

/**
 * What the ledger says of one person.
 *
 * @param entries of one campaign, in the order of their sources
 * @param reporting the entries of all campaigns that report a certificate
 */
public record PersonEntries(List<LedgerEntry> entries, List<LedgerEntry> reporting) {

    public static final PersonEntries NONE = new PersonEntries(List.of(), List.of());

    PersonEntries() {
        this(new ArrayList<>(2), new ArrayList<>(1));
    }

    /**
     * The certificates of all campaigns, each as it was reported last by the day spoken of, the one reported last at the
     * end; without those of words that don't count.
     *
     * @param placements of the person, which tell the own unit's words
     */
    public List<Certificate> certificates(List<Placement> placements) {
        var questions = PersonHistory.questions(entries, placements);
        var bySerial = new LinkedHashMap<String, Certificate>();
        reporting.stream()
                .filter(entry -> !questions.contains(entry))
                .sorted(Comparator.comparing(LedgerEntry::saidOn).thenComparing(LedgerEntry::sourceId))
                .map(LedgerEntry::certificate)
                .forEach(certificate -> {
                    bySerial.remove(certificate.serial());
                    bySerial.put(certificate.serial(), certificate);
                });
        return List.copyOf(bySerial.values());
    }
}

package org.kyso.enrollment.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.LedgerEntry;
import org.openide.util.NbBundle.Messages;

/**
 * What is possible in the ledger. The one place that decides it: an import and an edit by hand ask before they record, and
 * a check of the store, a restore and a move ask the same of what is recorded, so that nothing that was taken is called
 * damage later.
 */
@Messages({
    "# {0} - day",
    "dayAhead=The day {0} is still ahead: correct it.",
    "# {0} - day",
    "# {1} - start of the campaign",
    "saidBeforeCampaign=The day {0} is before the campaign began ({1}): correct the day it speaks of.",
    "# {0} - day",
    "# {1} - start of the campaign",
    "usedBeforeCampaign=The use on {0} is before the campaign began ({1}): correct the day, or leave it blank.",
    "# {0} - day",
    "registeredTooLongAgo=The registration on {0} is so long ago that no certificate of it can be valid: correct the day.",
    "# {0} - first day",
    "# {1} - last day",
    "certificateBackwards=The certificate ends ({1}) before it begins ({0}): correct the two days.",
    "# {0} - campaign",
    "noSuchStep=The campaign {0} has no such step: choose one of its steps.",
    "# {0} - first day",
    "# {1} - last day",
    "exemptionBackwards=The exemption ends ({1}) before it begins ({0}): correct the two days.",
    "# {0} - person",
    "entryOfNobody=The ledger has an entry of person {0}, who isn''t in the register.",
    "# {0} - letters",
    "tooLong=A text is longer than {0} letters: shorten it."
})
public final class LedgerRules {

    static final int LONGEST_REASON = 400;
    static final int LONGEST_SERIAL = 64;

    /** Certificates are valid for three years at most. */
    private static final int LONGEST_VALIDITY_YEARS = 3;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Campaign campaign;
    private final LocalDate recordedOn;

    /** What of an entry can't be. */
    public enum Part {
        SAID_ON,
        REGISTERED_ON,
        USED_ON,
        VERIFIED_ON,
        CERTIFICATE,
        TEXT
    }

    /**
     * Why an entry can't be.
     *
     * @param sentence what is wrong and what to do about it
     */
    public record Fault(Part part, String sentence) {}

    /** @param recordedOn the day on which the entries are recorded, or were: nothing happens after it */
    public LedgerRules(Campaign campaign, LocalDate recordedOn) {
        this.campaign = campaign;
        this.recordedOn = recordedOn;
    }

    /** Says that an entry is of a person whom the register doesn't have. */
    public static String entryOfNobody(String person) {
        return Bundle.entryOfNobody(person);
    }

    public Campaign campaign() {
        return campaign;
    }

    /** Why a source can't speak of a day; empty where it can. */
    public Optional<Fault> faultOf(LocalDate saidOn) {
        if (saidOn.isBefore(campaign.start())) {
            return fault(
                    Part.SAID_ON,
                    Bundle.saidBeforeCampaign(
                            saidOn.format(DAY), campaign.start().format(DAY)));
        }
        return ahead(Part.SAID_ON, saidOn);
    }

    /** Why an entry can't be; empty where it can. */
    public Optional<Fault> faultOf(LedgerEntry entry) {
        return faultOf(entry.saidOn())
                .or(() -> stage(entry))
                .or(() -> registration(entry))
                .or(() -> use(entry))
                .or(() -> ahead(Part.VERIFIED_ON, entry.verifiedOn()))
                .or(() -> certificate(entry))
                .or(() -> exemption(entry))
                .or(() -> length(entry));
    }

    private Optional<Fault> stage(LedgerEntry entry) {
        boolean isNone = entry.stage() != null
                && entry.stage().position() > 0
                && campaign.step(entry.stage()).isEmpty();
        return isNone ? fault(Part.TEXT, Bundle.noSuchStep(campaign.name())) : Optional.empty();
    }

    private Optional<Fault> registration(LedgerEntry entry) {
        var day = entry.registeredOn();
        if (day == null) {
            return Optional.empty();
        }
        if (day.isBefore(campaign.start().minusYears(LONGEST_VALIDITY_YEARS))) {
            return fault(Part.REGISTERED_ON, Bundle.registeredTooLongAgo(day.format(DAY)));
        }
        return ahead(Part.REGISTERED_ON, day);
    }

    private Optional<Fault> use(LedgerEntry entry) {
        var day = entry.usedOn();
        if (day != null && day.isBefore(campaign.start())) {
            return fault(
                    Part.USED_ON,
                    Bundle.usedBeforeCampaign(day.format(DAY), campaign.start().format(DAY)));
        }
        return ahead(Part.USED_ON, day);
    }

    private static Optional<Fault> exemption(LedgerEntry entry) {
        return entry.exemptUntil() != null && entry.exemptUntil().isBefore(entry.saidOn())
                ? fault(
                        Part.TEXT,
                        Bundle.exemptionBackwards(
                                entry.saidOn().format(DAY), entry.exemptUntil().format(DAY)))
                : Optional.empty();
    }

    private static Optional<Fault> certificate(LedgerEntry entry) {
        var certificate = entry.certificate();
        boolean isBackwards = certificate != null
                && certificate.validFrom() != null
                && certificate.validTo() != null
                && certificate.validTo().isBefore(certificate.validFrom());
        return isBackwards
                ? fault(
                        Part.CERTIFICATE,
                        Bundle.certificateBackwards(
                                certificate.validFrom().format(DAY),
                                certificate.validTo().format(DAY)))
                : Optional.empty();
    }

    private static Optional<Fault> length(LedgerEntry entry) {
        boolean isTooLong =
                entry.blocked().length() > LONGEST_REASON || entry.exempt().length() > LONGEST_REASON;
        if (isTooLong) {
            return fault(Part.TEXT, Bundle.tooLong(LONGEST_REASON));
        }
        boolean isLongSerial =
                entry.certificate() != null && entry.certificate().serial().length() > LONGEST_SERIAL;
        return isLongSerial ? fault(Part.CERTIFICATE, Bundle.tooLong(LONGEST_SERIAL)) : Optional.empty();
    }

    private Optional<Fault> ahead(Part part, LocalDate day) {
        return day != null && day.isAfter(recordedOn)
                ? fault(part, Bundle.dayAhead(day.format(DAY)))
                : Optional.empty();
    }

    private static Optional<Fault> fault(Part part, String sentence) {
        return Optional.of(new Fault(part, sentence));
    }
}

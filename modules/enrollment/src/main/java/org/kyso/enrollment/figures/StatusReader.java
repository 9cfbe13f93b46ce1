package org.kyso.enrollment.figures;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.PersonStatus;
import org.kyso.enrollment.ledger.LedgerRows;
import org.kyso.enrollment.ledger.PersonEntries;
import org.kyso.enrollment.ledger.PersonHistory;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.personnel.api.Sources;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** Makes of what the ledger says of people how far they had come on a day. */
@Messages("blockedForNoReason=No reason given")
public record StatusReader(Connection connection, Campaign campaign, LocalDate asOf, CountingUnits units) {

    List<PersonStatus> of(List<RegisteredPerson> people) throws SQLException, RefusedException {
        var ids = people.stream().map(p -> p.person().id()).toList();
        var said = new LedgerRows(connection, Sources.getDefault().withdrawn()).read(campaign, ids);
        return people.stream()
                .map(p -> status(p, said.getOrDefault(p.person().id(), PersonEntries.NONE)))
                .toList();
    }

    private PersonStatus status(RegisteredPerson person, PersonEntries said) {
        var history = PersonHistory.of(said.entries(), person.placements());
        var stage = history.stageOn(asOf);
        var since = switch (stage) {
            case NOT_STARTED -> null;
            case USED -> history.used();
            default -> history.reached(stage);
        };
        var registered = ifBy(asOf, history.registered());
        var certificate = registered == null
                ? Optional.<Certificate>empty()
                : certificate(said.certificates(person.placements()), asOf);
        var placement = person.on(asOf);
        return new PersonStatus(
                person.person(),
                placement,
                campaign.mandateOf(placement),
                units.of(placement.unitCode()).orElse(CountingUnits.UNKNOWN),
                stage,
                history.lastBy(asOf).position(),
                since,
                registered,
                ifBy(asOf, history.verified()),
                history.isBlockedOn(asOf) ? reason(history.blocked(), asOf) : "",
                history.isBlockedOn(asOf) ? since(history.blocked(), asOf) : null,
                history.isExemptOn(asOf) ? reason(history.exempt(), asOf) : "",
                certificate.map(Certificate::serial).orElse(""),
                certificate.map(Certificate::validTo).orElse(null));
    }

    /** What is known of a person on a day, in a few words. */
    public static String words(Campaign campaign, PersonHistory history, LocalDate day) {
        var stage = FigureNames.of(campaign, history.stageOn(day));
        var spans = history.isExemptOn(day) ? history.exempt() : history.blocked();
        return history.isExemptOn(day) || history.isBlockedOn(day) ? stage + ", " + reason(spans, day) : stage;
    }

    private static LocalDate ifBy(LocalDate asOf, LocalDate day) {
        return day == null || day.isAfter(asOf) ? null : day;
    }

    private static LocalDate since(List<PersonHistory.Span> spans, LocalDate day) {
        return spans.stream()
                .filter(span -> span.holdsOn(day))
                .map(PersonHistory.Span::from)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Never empty: an empty text would say that nothing holds the person up. */
    private static String reason(List<PersonHistory.Span> spans, LocalDate day) {
        return spans.stream()
                .filter(s -> s.holdsOn(day))
                .map(PersonHistory.Span::reason)
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElseGet(Bundle::blockedForNoReason);
    }

    /**
     * The certificate that is valid on a day: of several the one that was issued last; else the next to become valid, else
     * the last that was. A day that isn't known is no limit.
     */
    static Optional<Certificate> certificate(List<Certificate> certificates, LocalDate asOf) {
        Comparator<Certificate> byStart = Comparator.comparing(StatusReader::from);
        Comparator<Certificate> byEnd = Comparator.comparing(StatusReader::to);
        return certificates.stream()
                .filter(c -> !from(c).isAfter(asOf) && !to(c).isBefore(asOf))
                .max(byStart.thenComparing(byEnd))
                .or(() ->
                        certificates.stream().filter(c -> from(c).isAfter(asOf)).min(byStart.thenComparing(byEnd)))
                .or(() -> certificates.stream().max(byEnd.thenComparing(byStart)));
    }

    private static LocalDate from(Certificate certificate) {
        return certificate.validFrom() == null ? LocalDate.MIN : certificate.validFrom();
    }

    private static LocalDate to(Certificate certificate) {
        return certificate.validTo() == null ? LocalDate.MAX : certificate.validTo();
    }
}

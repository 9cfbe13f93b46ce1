package org.kyso.enrollment.impl;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.PersonStatus;
import org.kyso.enrollment.api.PersonStatuses;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.personnel.api.Sources;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.lookup.ServiceProvider;

/** {@link PersonStatuses} from the ledger. */
@ServiceProvider(service = PersonStatuses.class)
public final class StoredPersonStatuses implements PersonStatuses {

    private final StoreAccess access = StoreAccess.getDefault();

    @Override
    public List<PersonStatus> of(Campaign campaign, Collection<String> unitCodes, LocalDate asOf)
            throws RefusedException {
        return access.read(t -> {
            var people = Register.getDefault().peopleOf(unitCodes, asOf);
            var ids = people.stream().map(p -> p.person().id()).toList();
            var said = new LedgerRows(t.connection(), Sources.getDefault().withdrawn()).read(campaign, ids);
            return people.stream()
                    .map(p -> standing(p, said.getOrDefault(p.person().id(), PersonEntries.NONE), asOf))
                    .toList();
        });
    }

    private static PersonStatus standing(RegisteredPerson person, PersonEntries said, LocalDate asOf) {
        var history = PersonHistory.of(said.entries(), person.placements());
        var stage = history.stageOn(asOf);
        var since = switch (stage) {
            case NOT_STARTED -> null;
            case USED -> history.used();
            default -> history.reached(stage);
        };
        var registered = upTo(history.registered(), asOf);
        var certificate = registered == null || said.certificates().isEmpty()
                ? null
                : said.certificates().get(said.certificates().size() - 1);
        return new PersonStatus(
                person.person(),
                person.on(asOf),
                stage,
                since,
                registered,
                upTo(history.verified(), asOf),
                reason(history.isBlockedOn(asOf), history.blocked(), asOf),
                reason(history.isExemptOn(asOf), history.exempt(), asOf),
                certificate == null ? "" : certificate.serial(),
                certificate == null ? null : certificate.validTo());
    }

    private static LocalDate upTo(LocalDate day, LocalDate asOf) {
        return day == null || day.isAfter(asOf) ? null : day;
    }

    private static String reason(boolean holds, List<PersonHistory.Span> spans, LocalDate asOf) {
        return holds
                ? spans.stream()
                        .filter(s -> s.holdsOn(asOf))
                        .map(PersonHistory.Span::reason)
                        .findFirst()
                        .orElse("")
                : "";
    }
}

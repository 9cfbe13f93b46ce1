package org.kyso.enrollment.impl;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.personnel.api.PeoplePaper;
import org.kyso.personnel.api.PersonLine;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.tasks.api.Refusal;

/** What the store knows of the people a return speaks of. */
final class KnownPeople {

    private final Map<String, RegisteredPerson> byCitizenId;
    private final Map<String, RegisteredPerson> byServiceNumber;
    private final Map<Long, List<LedgerEntry>> entries;
    private final Map<Long, List<Certificate>> certificates;

    KnownPeople(PeoplePaper paper, Register register, LedgerRows rows, Campaign campaign) throws SQLException, Refusal {
        byCitizenId = register.byCitizenId(numbers(paper, PersonLine::citizenId));
        byServiceNumber = register.byServiceNumber(numbers(paper, PersonLine::serviceNumber));
        var ids = new HashSet<Long>();
        byCitizenId.values().forEach(p -> ids.add(p.person().id()));
        byServiceNumber.values().forEach(p -> ids.add(p.person().id()));
        entries = rows.entries(campaign, ids);
        certificates = rows.certificates(ids);
    }

    private static Set<String> numbers(PeoplePaper paper, Function<PersonLine, String> number) {
        var numbers = new HashSet<String>();
        paper.lines().forEach(line -> numbers.add(number.apply(line)));
        numbers.remove("");
        return numbers;
    }

    /** By citizen ID where the row has one, else by service number. */
    Optional<RegisteredPerson> of(PersonLine line) {
        return Optional.ofNullable(
                line.citizenId().isEmpty()
                        ? byServiceNumber.get(line.serviceNumber())
                        : byCitizenId.get(line.citizenId()));
    }

    List<LedgerEntry> entries(long personId) {
        return entries.getOrDefault(personId, List.of());
    }

    boolean hasCertificate(Certificate certificate) {
        return certificates.getOrDefault(certificate.personId(), List.of()).contains(certificate);
    }
}

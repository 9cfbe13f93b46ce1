package org.kyso.enrollment.recording;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.ledger.LedgerRows;
import org.kyso.enrollment.ledger.PersonEntries;
import org.kyso.enrollment.ledger.PersonHistory;
import org.kyso.enrollment.rollup.KeptRollUps;
import org.kyso.personnel.api.ImportedPeople;
import org.kyso.personnel.api.PersonRow;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.RefusedException;

/** What the store knows of some people, and at which {@link KeptRollUps#revision()} it did. */
public final class KnownPeople {

    private final long revision = KeptRollUps.getDefault().revision();
    private final Map<String, RegisteredPerson> byCitizenId;
    private final Map<String, RegisteredPerson> byServiceNumber;
    private final Map<Long, RegisteredPerson> byId;
    private final Map<Long, PersonEntries> said;

    /** The people that a return speaks of. */
    public KnownPeople(ImportedPeople paper, Register register, LedgerRows rows, Campaign campaign)
            throws SQLException, RefusedException {
        byCitizenId = register.byCitizenId(numbers(paper, PersonRow::citizenId));
        byServiceNumber =
                register.byServiceNumber(numbers(paper, l -> l.citizenId().isEmpty() ? l.serviceNumber() : ""));
        byId = new HashMap<>();
        byCitizenId.values().forEach(p -> byId.put(p.person().id(), p));
        byServiceNumber.values().forEach(p -> byId.put(p.person().id(), p));
        said = rows.read(campaign, byId.keySet());
    }

    /** The people of some numbers. */
    public KnownPeople(Set<Long> ids, Register register, LedgerRows rows, Campaign campaign)
            throws SQLException, RefusedException {
        byCitizenId = Map.of();
        byServiceNumber = Map.of();
        byId = register.byId(ids);
        said = rows.read(campaign, ids);
    }

    /** What {@link StoredLedger#revision()} was before the store was asked. */
    public long revision() {
        return revision;
    }

    /** Whether nothing was committed since; where other consoles share the store, that can't be known. */
    boolean isCurrent() {
        boolean alone = Stores.getDefault().current().filter(s -> !s.isShared()).isPresent();
        return alone && revision == KeptRollUps.getDefault().revision();
    }

    private static Set<String> numbers(ImportedPeople paper, Function<PersonRow, String> number) {
        var numbers = new HashSet<String>();
        paper.lines().forEach(line -> numbers.add(number.apply(line)));
        numbers.remove("");
        return numbers;
    }

    /** By citizen ID where the row has one, else by service number. */
    public Optional<RegisteredPerson> of(PersonRow line) {
        return Optional.ofNullable(
                line.citizenId().isEmpty()
                        ? byServiceNumber.get(line.serviceNumber())
                        : byCitizenId.get(line.citizenId()));
    }

    /** By number; empty where nobody has it. */
    public Optional<RegisteredPerson> of(long personId) {
        return Optional.ofNullable(byId.get(personId));
    }

    List<LedgerEntry> entries(long personId) {
        return said.getOrDefault(personId, PersonEntries.NONE).entries();
    }

    /** What is known of a person, and what would be if some entries were added. */
    public PersonHistory history(RegisteredPerson person, List<LedgerEntry> added) {
        var all = entries(person.person().id());
        if (!added.isEmpty()) {
            all = new ArrayList<>(all);
            all.addAll(added);
        }
        return PersonHistory.of(all, person.placements());
    }

    /** The certificates that were reported of a person, in the order of their sources. */
    public List<Certificate> certificates(RegisteredPerson person) {
        return said.getOrDefault(person.person().id(), PersonEntries.NONE).certificates(person.placements());
    }
}

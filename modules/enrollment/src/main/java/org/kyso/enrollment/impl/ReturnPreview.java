package org.kyso.enrollment.impl;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kyso.districts.api.UnitMatch;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.Ledger;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.exchange.api.Table;
import org.kyso.exchange.api.Words;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.personnel.api.ImportedPeople;
import org.kyso.personnel.api.PersonRow;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** What a return will add to the ledger. Of the paper itself it keeps nothing: a large one fills half the heap. */
@Messages({
    "returnPaper=Return",
    "# {0} - count of people",
    "# {1} - day",
    "returnSummary={0} people, as of {1}",
    "reason=Why it was set aside",
    "notInRegister=Nobody in the register has this citizen ID or service number: import the unit's roster first, or "
            + "correct the number.",
    "# {0} - name",
    "otherName=The citizen ID belongs to {0} in the register: correct the ID or the name.",
    "# {0} - row number",
    "saysTwice=The same person stands in row {0} already and it says something else: keep the right one of the two rows.",
    "# {0} - row number",
    "sameRowTwice=The same person stands in row {0} already; taken once.",
    "# {0} - as written",
    "# {1} - unit in the register",
    "otherUnit=The return says ''{0}'', the register {1}; counted where the register says.",
    "changedMeanwhile=The store has changed since this was looked at: look at the file again, then take it.",
    "recording=Writing the ledger"
})
final class ReturnPreview implements ImportPreview {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final String fileName;
    private final String digest;
    private final int people;
    private final List<String> heading;
    private final List<String> header;
    private final KnownPeople known;
    private final Campaign campaign;
    private final StoredLedger ledger;
    private final LocalDate day;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<Certificate> certificates = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<List<String>> asideRows = new ArrayList<>();
    private final Map<Long, Seen> seen = new HashMap<>();
    private int changing;
    private int unchanged;

    /** A row that was taken for a person. */
    private record Seen(PersonRow line, Statement statement) {}

    private ReturnPreview(
            ImportedPeople paper, LocalDate day, KnownPeople known, Campaign campaign, StoredLedger ledger) {
        this.fileName = paper.paper().fileName();
        this.digest = paper.paper().digest();
        this.people = paper.lines().size();
        this.known = known;
        this.campaign = campaign;
        this.ledger = ledger;
        this.day = day;
        this.heading = paper.headingFor(Optional.of(day));
        this.header = ImportedPeople.headerOf(paper.tables().get(0), Bundle.reason());
        findings.addAll(paper.repairs());
    }

    static ReturnPreview of(ImportedPeople paper, Campaign campaign, StoredLedger ledger, Progress progress)
            throws RefusedException {
        var day = paper.statedDay().or(() -> paper.paper().reportedOn()).orElseGet(LocalDate::now);
        var stated = new StatedRows(paper, day);
        var known = StoreAccess.getDefault()
                .read(t -> new KnownPeople(paper, Register.getDefault(), new FolioRows(t.connection()), campaign));
        var preview = new ReturnPreview(paper, day, known, campaign, ledger);
        for (int line = 0; line < paper.lines().size(); line++) {
            progress.checkCanceled();
            preview.look(paper.lines().get(line), line, stated, paper.tables().get(0));
        }
        preview.seen.clear();
        return preview;
    }

    private void look(PersonRow line, int place, StatedRows stated, Table form) {
        try {
            if (line.fault().isPresent()) {
                throw new SetAside(line.fault().get());
            }
            var person =
                    known.of(line).orElseThrow(() -> aside(line, ImportedPeople.CITIZEN_ID, Bundle.notInRegister()));
            if (!isSameName(person.person().fullName(), line.name())) {
                throw aside(
                        line,
                        ImportedPeople.CITIZEN_ID,
                        Bundle.otherName(person.person().fullName()));
            }
            var statement = stated.of(place);
            if (!isRepeated(line, person, statement)) {
                take(line, person, statement);
            }
        } catch (SetAside reason) {
            findings.add(reason.finding());
            asideRows.add(line.cellsWith(form, reason.finding().sentence()));
        }
    }

    private static boolean isSameName(String registered, String written) {
        return registered.equals(written) || Words.plain(registered).equals(Words.plain(written));
    }

    private static SetAside aside(PersonRow line, String field, String sentence) {
        return new SetAside(line.finding(Finding.Kind.ASIDE, field, sentence));
    }

    private boolean isRepeated(PersonRow line, RegisteredPerson person, Statement statement) throws SetAside {
        var former = seen.putIfAbsent(person.person().id(), new Seen(line, statement));
        if (former == null) {
            return false;
        }
        int row = former.line().entry().row().number();
        if (!former.statement().saysTheSame(statement)) {
            throw aside(line, ImportedPeople.CITIZEN_ID, Bundle.saysTwice(row));
        }
        findings.add(line.finding(Finding.Kind.NOTE, ImportedPeople.CITIZEN_ID, Bundle.sameRowTwice(row)));
        return true;
    }

    private void take(PersonRow line, RegisteredPerson person, Statement statement) {
        findings.addAll(line.findings());
        findings.addAll(statement.notes());
        noteOtherUnit(line, person);
        long id = person.person().id();
        var added = statement.newTo(id, known.entries(id), day);
        var certificate = statement.certificate(id).filter(c -> !known.hasCertificate(c));
        entries.addAll(added);
        certificate.ifPresent(certificates::add);
        if (added.isEmpty() && certificate.isEmpty()) {
            unchanged++;
        } else {
            changing++;
        }
    }

    private void noteOtherUnit(PersonRow line, RegisteredPerson person) {
        var registered = person.on(day).unitCode();
        boolean differs = !line.writtenUnit().isEmpty() && !means(line.unit(), registered);
        if (differs) {
            findings.add(line.finding(
                    Finding.Kind.NOTE, ImportedPeople.UNIT, Bundle.otherUnit(line.writtenUnit(), registered)));
        }
    }

    private static boolean means(UnitMatch match, String unitCode) {
        if (match instanceof UnitMatch.Ambiguous ambiguous) {
            return ambiguous.units().stream().anyMatch(u -> u.code().equals(unitCode));
        }
        return match instanceof UnitMatch.Found found && found.unit().code().equals(unitCode);
    }

    @Override
    public String kind() {
        return Bundle.returnPaper();
    }

    @Override
    public String summary() {
        return Bundle.returnSummary(people, day.format(DAY));
    }

    @Override
    public int changing() {
        return changing;
    }

    @Override
    public int unchanged() {
        return unchanged;
    }

    @Override
    public int aside() {
        return asideRows.size();
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public List<String> asideHeading() {
        return heading;
    }

    @Override
    public List<String> asideHeader() {
        return header;
    }

    @Override
    public List<List<String>> asideRows() {
        return asideRows;
    }

    @Override
    public void take(Progress progress) throws RefusedException {
        progress.step(Bundle.recording());
        progress.checkCanceled();
        if (ledger.revision() != known.revision()) {
            throw new RefusedException(Bundle.changedMeanwhile());
        }
        if (changing > 0) {
            var origin = new Ledger.Origin(fileName, digest, day, asideRows.size());
            StoreAccess.getDefault().write(transaction -> {
                ledger.record(campaign, origin, entries, certificates, Optional.of(known));
                // Canceled up to here, the transaction is rolled back and nothing is left behind.
                progress.checkCanceled();
                return null;
            });
        }
    }
}

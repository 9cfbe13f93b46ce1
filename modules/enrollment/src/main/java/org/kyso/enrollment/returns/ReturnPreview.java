package org.kyso.enrollment.returns;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Campaigns;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Question;
import org.kyso.enrollment.figures.StatusReader;
import org.kyso.enrollment.ledger.LedgerRows;
import org.kyso.enrollment.ledger.LedgerRules;
import org.kyso.enrollment.ledger.PersonHistory;
import org.kyso.enrollment.recording.KnownPeople;
import org.kyso.enrollment.recording.StoredLedger;
import org.kyso.exchange.api.CorrectionSheet;
import org.kyso.exchange.api.Corrections;
import org.kyso.exchange.api.Words;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.exchange.spi.StoreChangedException;
import org.kyso.personnel.api.ImportedPeople;
import org.kyso.personnel.api.PersonRow;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.personnel.api.Source;
import org.kyso.personnel.api.Sources;
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
    "# {0} - day",
    "noDaySaid=It doesn''t say of which day it speaks, and no day was given with it: read as of {0}.",
    "# {0} - day",
    "# {1} - what the own unit said",
    "# {2} - what is said now",
    "otherUnitsWord=For {0} the person''s own unit said {1}, this paper of another unit says {2}: ask both. The own unit''s word "
            + "counts.",
    "# {0} - file",
    "# {1} - what is wrong with its day",
    "impossibleDay={0} can''t be of that day. {1} It stands in the paper, or is the day given with it.",
    "# {0} - day",
    "importedBefore=The same file was imported before, for {0}: only the rows set aside then are taken now.",
    "# {0} - file",
    "changedMeanwhile=The store has changed since {0} was looked at: look at the file again, then take it.",
    "recording=Writing the ledger"
})
final class ReturnPreview implements ImportPreview {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Source source;
    private final Set<Long> takenBefore;
    private final int people;
    private final boolean isDayAssumed;
    private final Map<Long, List<LedgerEntry>> earlier;
    private final KnownPeople known;
    private final Campaign campaign;
    private final StoredLedger ledger;
    private final LocalDate day;
    private final RowRemarks remarks;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Corrections corrections = new Corrections();
    private final ReturnQuestions questions;
    private final Map<Long, Seen> seen = new HashMap<>();
    private int changing;
    private int unchanged;

    /** A row that was taken for a person. */
    private record Seen(PersonRow line, ReturnRow row) {}

    /** The file as a source: a new one, or the one of its first import with the people that were taken then. */
    private record Origin(Source source, Campaign campaign, Set<Long> takenBefore, boolean isDayAssumed) {}

    private ReturnPreview(
            ImportedPeople paper,
            Origin origin,
            List<ReturnPreview> earlier,
            KnownPeople known,
            Campaign campaign,
            StoredLedger ledger) {
        this.source = origin.source();
        this.takenBefore = origin.takenBefore();
        this.people = paper.lines().size();
        this.earlier = earlier.stream()
                .flatMap(part -> part.entries.stream())
                .collect(Collectors.groupingBy(LedgerEntry::personId));
        this.known = known;
        this.campaign = campaign;
        this.ledger = ledger;
        this.day = source.reportedOn();
        this.remarks = new RowRemarks(campaign, day);
        this.questions = new ReturnQuestions(paper, source, campaign);
        this.isDayAssumed = origin.isDayAssumed();
        if (isDayAssumed) {
            findings.add(new Finding(Finding.Kind.NOTE, "", 0, "", Bundle.noDaySaid(day.format(DAY))));
        }
        findings.addAll(paper.repairs());
        findings.addAll(paper.leftOut());
        paper.addLeftOut(corrections, Bundle.reason());
        if (source.id() != 0) {
            findings.add(new Finding(Finding.Kind.NOTE, "", 0, "", Bundle.importedBefore(day.format(DAY))));
        }
    }

    /** @param earlier what is taken of the same file before: its sheets of earlier days */
    static ReturnPreview of(ImportedPeople paper, List<ReturnPreview> earlier, StoredLedger ledger, Progress progress)
            throws RefusedException {
        var origin = originOf(paper);
        var campaign = origin.campaign();
        var rules = new LedgerRules(campaign, LocalDate.now());
        var day = origin.source().reportedOn();
        var impossible = rules.faultOf(day);
        if (impossible.isPresent()) {
            throw new RefusedException(Bundle.impossibleDay(
                    origin.source().fileName(), impossible.get().sentence()));
        }
        var rows = new ReturnRows(paper, day, campaign, rules);
        var known = StoreAccess.getDefault()
                .read(t -> new KnownPeople(
                        paper,
                        Register.getDefault(),
                        new LedgerRows(t.connection(), Sources.getDefault().withdrawn()),
                        campaign));
        var preview = new ReturnPreview(paper, origin, earlier, known, campaign, ledger);
        var forms = paper.forms(Optional.of(day), Bundle.reason());
        for (int place = 0; place < paper.lines().size(); place++) {
            progress.checkCanceled();
            var line = paper.lines().get(place);
            preview.look(paper, place, rows, forms.get(line.table()));
        }
        preview.findings.addAll(PrefilledForms.missing(paper, known, day));
        preview.seen.clear();
        return preview;
    }

    private static Origin originOf(ImportedPeople paper) throws RefusedException {
        var file = paper.paper();
        var former = former(paper);
        if (former.isPresent()) {
            var campaign = campaignOf(paper, former.get().reportedOn());
            var taken = StoreAccess.getDefault()
                    .read(t -> new LedgerRows(t.connection(), Set.of())
                            .peopleOf(campaign, former.get().id()));
            return new Origin(former.get(), campaign, taken, false);
        }
        var said = paper.statedDay().or(file::reportedOn);
        var day = said.orElseGet(LocalDate::now);
        return new Origin(
                Source.of(Source.Kind.RETURN, file.fileName(), file.digest(), "", day, 0, 0),
                campaignOf(paper, day),
                Set.of(),
                said.isEmpty());
    }

    /** The one that a form says, else that of the day. */
    private static Campaign campaignOf(ImportedPeople paper, LocalDate day) throws RefusedException {
        var ofForm = PrefilledForms.campaignOf(paper);
        return ofForm.isPresent() ? ofForm.get() : Campaigns.getDefault().ofPaper(day);
    }

    /** What the same bytes were taken as before, whatever day they are read as now; of several days the one of this part. */
    private static Optional<Source> former(ImportedPeople paper) throws RefusedException {
        var digest = paper.paper().digest();
        var formers = digest.isEmpty()
                ? List.<Source>of()
                : Sources.getDefault().current(digest).stream()
                        .filter(source -> source.kind() == Source.Kind.RETURN)
                        .toList();
        var day = paper.statedDay();
        return formers.stream()
                .filter(source -> formers.size() == 1
                        || day.map(source.reportedOn()::equals).orElse(true))
                .findFirst();
    }

    private void look(ImportedPeople paper, int place, ReturnRows rows, CorrectionSheet.Form form) {
        var line = paper.lines().get(place);
        try {
            if (line.fault().isPresent()) {
                throw new RejectedRowException(line.fault().get(), ReturnQuestions.kindOf(line));
            }
            var person = known.of(line)
                    .filter(p -> !p.placements().isEmpty())
                    .orElseThrow(() ->
                            rejected(line, ImportedPeople.CITIZEN_ID, Bundle.notInRegister(), Question.Kind.NO_ROSTER));
            if (!isSameName(person.person().fullName(), line.name())) {
                throw rejected(
                        line,
                        ImportedPeople.CITIZEN_ID,
                        Bundle.otherName(person.person().fullName()),
                        Question.Kind.TWO_NAMES);
            }
            var row = rows.of(place);
            if (!isRepeated(line, person, row)) {
                take(line, person, row);
            }
        } catch (RejectedRowException reason) {
            findings.add(reason.finding());
            corrections.add(form, paper.cells(line), reason.finding());
            questions.ask(line, reason);
        }
    }

    private static boolean isSameName(String registered, String written) {
        return registered.equals(written) || Words.plain(registered).equals(Words.plain(written));
    }

    private static RejectedRowException rejected(PersonRow line, String field, String sentence) {
        return rejected(line, field, sentence, Question.Kind.UNREADABLE);
    }

    private static RejectedRowException rejected(PersonRow line, String field, String sentence, Question.Kind kind) {
        return new RejectedRowException(line.finding(Finding.Kind.ASIDE, field, sentence), kind);
    }

    private boolean isRepeated(PersonRow line, RegisteredPerson person, ReturnRow row) throws RejectedRowException {
        var former = seen.putIfAbsent(person.person().id(), new Seen(line, row));
        if (former == null) {
            return false;
        }
        int number = former.line().entry().row().number();
        if (!former.row().saysTheSame(row)) {
            throw rejected(line, ImportedPeople.CITIZEN_ID, Bundle.saysTwice(number));
        }
        findings.add(line.finding(Finding.Kind.NOTE, ImportedPeople.CITIZEN_ID, Bundle.sameRowTwice(number)));
        return true;
    }

    private void take(PersonRow line, RegisteredPerson person, ReturnRow row) throws RejectedRowException {
        long id = person.person().id();
        questions.settle(line, person);
        if (takenBefore.contains(id)) {
            unchanged++;
            return;
        }
        findings.addAll(line.findings());
        findings.addAll(row.notes());
        remarks.ofUnit(line, person).ifPresent(findings::add);
        // A new source has no number yet; the highest stands for it, since it is the last that was recorded.
        var entry = row.entry().about(id, source.id() == 0 ? Long.MAX_VALUE : source.id());
        var before = known.history(person, earlier.getOrDefault(id, List.of()));
        var after = historyWith(person, entry);
        findings.addAll(remarks.ofBlanks(line, row, before, after));
        if (!entry.saysSomething()) {
            unchanged++;
            return;
        }
        entries.add(entry);
        if (after.isSameAs(before)) {
            refuseQuestion(line, person, entry, before);
        }
        remarks.ofStepBack(line, before, after).ifPresent(findings::add);
        boolean isKnown = after.isSameAs(before)
                && (entry.certificate() == null || known.certificates(person).contains(entry.certificate()));
        if (isKnown) {
            unchanged++;
        } else {
            changing++;
        }
    }

    private PersonHistory historyWith(RegisteredPerson person, LedgerEntry entry) {
        var added = new ArrayList<>(earlier.getOrDefault(entry.personId(), List.of()));
        added.add(entry);
        return known.history(person, added);
    }

    /** Sets aside what another unit says otherwise than the own one on the same day; it is on record, and doesn't count. */
    private void refuseQuestion(PersonRow line, RegisteredPerson person, LedgerEntry entry, PersonHistory before)
            throws RejectedRowException {
        if (entry.unitCode().isEmpty() || entry.unitCode().equals(person.on(day).unitCode())) {
            return;
        }
        var asOwn = historyWith(person, entry.onRow(0, ""));
        if (!asOwn.isSameAs(before)) {
            var said = StatusReader.words(campaign, before, day);
            throw rejected(
                    line,
                    ReturnImporter.STAGE,
                    Bundle.otherUnitsWord(day.format(DAY), said, StatusReader.words(campaign, asOwn, day)),
                    Question.Kind.TWO_UNITS);
        }
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
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public Optional<LocalDate> assumedDay() {
        return isDayAssumed ? Optional.of(day) : Optional.empty();
    }

    @Override
    public List<CorrectionSheet> corrections() {
        return corrections.sheets();
    }

    @Override
    public void take(Progress progress) throws RefusedException {
        progress.step(Bundle.recording());
        progress.checkCanceled();
        if (ledger.revision() != known.revision()) {
            throw new StoreChangedException(Bundle.changedMeanwhile(source.fileName()));
        }
        if (entries.isEmpty() && questions.isEmpty()) {
            return;
        }
        StoreAccess.getDefault().write(transaction -> {
            if (!entries.isEmpty()) {
                // What the sheets of earlier days say isn't known yet in what was seen before.
                var seen = earlier.isEmpty() ? Optional.of(known) : Optional.<KnownPeople>empty();
                ledger.record(campaign, source, entries, corrections.size(), seen);
            }
            questions.record(transaction.connection());
            transaction.touch("enrollment");
            // Canceled up to here, the transaction is rolled back and nothing is left behind.
            progress.checkCanceled();
            return null;
        });
    }
}

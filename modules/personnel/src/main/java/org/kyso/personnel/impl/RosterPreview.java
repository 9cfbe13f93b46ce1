package org.kyso.personnel.impl;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitMatch;
import org.kyso.exchange.api.Words;
import org.kyso.exchange.api.WrittenDates;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.PaperPreview;
import org.kyso.personnel.api.CitizenId;
import org.kyso.personnel.api.PeoplePaper;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.PersonLine;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.Refusal;
import org.openide.util.NbBundle.Messages;

/** What a roster will do to the register. */
@Messages({
    "roster=Roster",
    "# {0} - count of people",
    "# {1} - count of units",
    "# {2} - day, or empty",
    "rosterSummary={0} people of {1} units{2}",
    "# {0} - day",
    "asOfDay=, as of {0}",
    "reason=Why it was set aside",
    "# {0} - as written",
    "unknownUnit=No loaded district has a unit ''{0}'': load its district module or correct the name.",
    "noUnit=The row names no unit, and no section above it or sheet name does: write the unit.",
    "# {0} - as written",
    "# {1} - districts",
    "ambiguousUnit=''{0}'' is a unit of several districts ({1}): write whose it is.",
    "# {0} - as written",
    "unknownMembership=''{0}'' doesn''t say whether this is a member: write x, ''Đoàn viên'', ''Hội viên'' or leave it blank.",
    "noCitizenId=The row has no citizen ID: a roster needs one for each person.",
    "# {0} - row number",
    "sameIdTwice=The citizen ID stands in row {0} already with another name, unit or membership: keep the right one of the two rows.",
    "# {0} - row number",
    "sameRowTwice=The same person stands in row {0} already; taken once.",
    "# {0} - name",
    "otherName=The citizen ID belongs to {0} in the register: correct the ID or the name.",
    "# {0} - name",
    "otherServiceNumber=The service number belongs to {0} in the register: correct it.",
    "# {0} - row number",
    "sameServiceNumberTwice=The service number stands in row {0} already with another person: correct the wrong one.",
    "unknownProvince=The citizen ID starts with no known province; taken as it is.",
    "idDisagreesBirth=The citizen ID disagrees with the birth date; taken as they are.",
    "idDisagreesSex=The citizen ID disagrees with the sex; taken as they are.",
    "# {0} - as written",
    "unreadBirth=''{0}'' is no birth date that can be read; left blank.",
    "enteringPeople=Entering people"
})
final class RosterPreview implements PaperPreview {

    /** How many letters the store holds. */
    private static final Map<String, Integer> ROOM = Map.of(
            RosterTaker.RANK, 64,
            RosterTaker.POSITION, 200,
            PeoplePaper.PHONE, 64,
            RosterTaker.MAIL, 128,
            RosterTaker.RESIDENCE, 400);

    private final PeoplePaper paper;
    private final Register register;
    private final List<Register.Registration> registrations = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<List<String>> asideRows = new ArrayList<>();
    private final Map<String, PersonLine> taken = new HashMap<>();
    private final Map<String, PersonLine> takenByServiceNumber = new HashMap<>();
    private final Optional<LocalDate> day;
    private Map<String, RegisteredPerson> byCitizenId = Map.of();
    private Map<String, RegisteredPerson> byServiceNumber = Map.of();
    private int unchanged;

    private RosterPreview(PeoplePaper paper, Register register) {
        this.paper = paper;
        this.register = register;
        this.day = paper.statedDay().or(() -> paper.paper().reportedOn());
        findings.addAll(paper.repairs());
    }

    static RosterPreview of(PeoplePaper paper, Register register, Progress progress) throws Refusal {
        var preview = new RosterPreview(paper, register);
        preview.byCitizenId = register.byCitizenId(numbers(paper, PersonLine::citizenId));
        preview.byServiceNumber = register.byServiceNumber(numbers(paper, PersonLine::serviceNumber));
        for (var line : paper.lines()) {
            progress.checkCanceled();
            preview.look(line);
        }
        return preview;
    }

    private static List<String> numbers(PeoplePaper paper, Function<PersonLine, String> number) {
        return paper.lines().stream().map(number).filter(n -> !n.isEmpty()).toList();
    }

    private void look(PersonLine line) {
        var fault = line.fault().or(() -> faultOf(line));
        if (fault.isPresent()) {
            findings.add(fault.get());
            asideRows.add(line.cellsWith(paper.tables().get(0), fault.get().sentence()));
            return;
        }
        findings.addAll(line.findings());
        var former = taken.putIfAbsent(line.citizenId(), line);
        if (former != null) {
            findings.add(line.finding(
                    Finding.Kind.NOTE,
                    PeoplePaper.CITIZEN_ID,
                    Bundle.sameRowTwice(former.entry().row().number())));
            return;
        }
        if (!line.serviceNumber().isEmpty()) {
            takenByServiceNumber.putIfAbsent(line.serviceNumber(), line);
        }
        var registration = registration(line);
        if (changes(registration)) {
            registrations.add(registration);
        } else {
            unchanged++;
        }
    }

    private Optional<Finding> faultOf(PersonLine line) {
        if (line.citizenId().isEmpty()) {
            return aside(line, PeoplePaper.CITIZEN_ID, Bundle.noCitizenId());
        }
        if (line.unit() instanceof UnitMatch.Unknown) {
            var sentence = line.writtenUnit().isEmpty() ? Bundle.noUnit() : Bundle.unknownUnit(line.writtenUnit());
            return aside(line, PeoplePaper.UNIT, sentence);
        }
        if (line.unit() instanceof UnitMatch.Ambiguous ambiguous) {
            var areas = ambiguous.units().stream().map(Unit::area).sorted().collect(Collectors.joining(", "));
            return aside(line, PeoplePaper.UNIT, Bundle.ambiguousUnit(line.writtenUnit(), areas));
        }
        if (Membership.of(line).isEmpty()) {
            var written = line.cell(PeoplePaper.MEMBERSHIP).text();
            return aside(line, PeoplePaper.MEMBERSHIP, Bundle.unknownMembership(written));
        }
        return conflict(line).or(() -> tooLong(line));
    }

    private static Optional<Finding> tooLong(PersonLine line) {
        return ROOM.entrySet().stream()
                .flatMap(room -> line.tooLong(room.getKey(), room.getValue()).stream())
                .findFirst();
    }

    private Optional<Finding> conflict(PersonLine line) {
        var twin = taken.get(line.citizenId());
        if (twin != null && !saysTheSame(twin, line)) {
            return aside(
                    line,
                    PeoplePaper.CITIZEN_ID,
                    Bundle.sameIdTwice(twin.entry().row().number()));
        }
        var known = byCitizenId.get(line.citizenId());
        if (known != null && !sameName(known.person().fullName(), line.name())) {
            return aside(
                    line,
                    PeoplePaper.CITIZEN_ID,
                    Bundle.otherName(known.person().fullName()));
        }
        var holder = byServiceNumber.get(line.serviceNumber());
        if (holder != null && !holder.person().citizenId().equals(line.citizenId())) {
            return aside(
                    line,
                    PeoplePaper.SERVICE_NUMBER,
                    Bundle.otherServiceNumber(holder.person().fullName()));
        }
        var namesake = takenByServiceNumber.get(line.serviceNumber());
        if (namesake != null && !namesake.citizenId().equals(line.citizenId())) {
            return aside(
                    line,
                    PeoplePaper.SERVICE_NUMBER,
                    Bundle.sameServiceNumberTwice(namesake.entry().row().number()));
        }
        return Optional.empty();
    }

    private static boolean saysTheSame(PersonLine twin, PersonLine line) {
        return sameName(twin.name(), line.name())
                && twin.unit().equals(line.unit())
                && Membership.of(twin).equals(Membership.of(line));
    }

    private static boolean sameName(String a, String b) {
        return Words.plain(a).equals(Words.plain(b));
    }

    private static Optional<Finding> aside(PersonLine line, String field, String sentence) {
        return Optional.of(line.finding(Finding.Kind.ASIDE, field, sentence));
    }

    private Register.Registration registration(PersonLine line) {
        var birth = birth(line);
        var sex = sex(line.cell(RosterTaker.SEX).text());
        warn(line, birth, sex);
        var person = new Person(
                0,
                line.citizenId(),
                line.serviceNumber(),
                name(line),
                birth,
                sex,
                line.cell(RosterTaker.RANK).text(),
                line.cell(RosterTaker.POSITION).text(),
                line.cell(PeoplePaper.PHONE).text(),
                line.cell(RosterTaker.MAIL).text(),
                line.cell(RosterTaker.RESIDENCE).text());
        var unit = ((UnitMatch.Found) line.unit()).unit();
        var mandate = Membership.of(line).orElseThrow();
        return new Register.Registration(person, new Placement(day.orElse(Placement.ALWAYS), unit.code(), mandate));
    }

    /** Names in capitals are common in papers; the register keeps the way it knows, else capitalises words. */
    private String name(PersonLine line) {
        var known = byCitizenId.get(line.citizenId());
        var written = line.name();
        if (!written.equals(written.toUpperCase(Locale.ROOT))) {
            return written;
        }
        if (known != null && Words.key(known.person().fullName()).equals(Words.key(written))) {
            return known.person().fullName();
        }
        var name = new StringBuilder();
        for (var word : written.toLowerCase(Locale.ROOT).split(" ")) {
            name.append(name.isEmpty() ? "" : " ")
                    .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return name.toString();
    }

    private LocalDate birth(PersonLine line) {
        var cell = line.cell(RosterTaker.BIRTH);
        if (cell.isBlank()) {
            return null;
        }
        if (cell.text().matches("(19|20)\\d\\d")) {
            return LocalDate.of(Integer.parseInt(cell.text()), 1, 1);
        }
        var day = WrittenDates.of(cell);
        if (day.isEmpty()) {
            findings.add(line.finding(Finding.Kind.NOTE, RosterTaker.BIRTH, Bundle.unreadBirth(cell.text())));
        }
        return day.orElse(null);
    }

    private static String sex(String written) {
        return switch (Words.plain(written)) {
            case "nam", "m", "male" -> "M";
            case "nu", "f", "female" -> "F";
            default -> "";
        };
    }

    private void warn(PersonLine line, LocalDate birth, String sex) {
        var id = line.citizenId();
        if (!CitizenId.knownProvince(id)) {
            findings.add(line.finding(Finding.Kind.NOTE, PeoplePaper.CITIZEN_ID, Bundle.unknownProvince()));
        }
        if (!CitizenId.agreesWith(id, birth)) {
            findings.add(line.finding(Finding.Kind.NOTE, PeoplePaper.CITIZEN_ID, Bundle.idDisagreesBirth()));
        }
        if (!CitizenId.agreesWith(id, sex)) {
            findings.add(line.finding(Finding.Kind.NOTE, PeoplePaper.CITIZEN_ID, Bundle.idDisagreesSex()));
        }
    }

    private boolean changes(Register.Registration registration) {
        var known = byCitizenId.get(registration.person().citizenId());
        return known == null
                || !Roster.merged(known.person(), registration.person()).equals(known.person())
                || !Roster.placed(known.placements(), registration.placement()).equals(known.placements());
    }

    @Override
    public String kind() {
        return Bundle.roster();
    }

    @Override
    public boolean goesFirst() {
        return true;
    }

    @Override
    public String summary() {
        long units = paper.lines().stream()
                .map(PersonLine::unit)
                .filter(UnitMatch.Found.class::isInstance)
                .distinct()
                .count();
        var asOf = day.map(d -> Bundle.asOfDay(d.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"))));
        return Bundle.rosterSummary(paper.lines().size(), units, asOf.orElse(""));
    }

    @Override
    public int changing() {
        return registrations.size();
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
    public List<String> asideHeader() {
        return PeoplePaper.headerOf(paper.tables().get(0), Bundle.reason());
    }

    @Override
    public List<List<String>> asideRows() {
        return asideRows;
    }

    @Override
    public void take(Progress progress) throws Refusal {
        progress.step(Bundle.enteringPeople());
        progress.checkCanceled();
        if (!registrations.isEmpty()) {
            register.enter(registrations, paper.paper().fileName());
        }
    }
}

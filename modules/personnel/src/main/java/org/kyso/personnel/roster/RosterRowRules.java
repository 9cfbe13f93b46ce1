package org.kyso.personnel.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitMatch;
import org.kyso.exchange.api.Words;
import org.kyso.exchange.spi.Finding;
import org.kyso.personnel.api.ImportedPeople;
import org.kyso.personnel.api.PersonRow;
import org.kyso.personnel.api.RegisterRules;
import org.kyso.personnel.api.RegisteredPerson;
import org.openide.util.NbBundle.Messages;

/** Why rows of a roster can't be taken: for what they say, for what the register knows, or for another row. */
@Messages({
    "# {0} - as written",
    "repairDisagrees=''{0}'' has lost its leading zeros, and the rest disagrees with the birth date or the sex: write the 12 "
            + "digits.",
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
    "# {0} - name",
    "otherName=The citizen ID belongs to {0} in the register: correct the ID or the name.",
    "# {0} - name",
    "otherServiceNumber=The service number belongs to {0} in the register: correct it.",
    "# {0} - row number",
    "sameServiceNumberTwice=The service number stands in row {0} already with another person: correct the wrong one."
})
final class RosterRowRules {

    private static final Map<String, RegisterRules.Text> TEXTS = Map.of(
            RosterImporter.RANK, RegisterRules.Text.RANK,
            RosterImporter.POSITION, RegisterRules.Text.POSITION,
            ImportedPeople.PHONE, RegisterRules.Text.PHONE,
            RosterImporter.MAIL, RegisterRules.Text.MAIL,
            RosterImporter.RESIDENCE, RegisterRules.Text.RESIDENCE);

    private final Function<String, RegisteredPerson> byCitizenId;
    private final Map<String, RegisteredPerson> byServiceNumber;
    private final Map<String, PersonRow> taken = new HashMap<>();
    private final Map<String, PersonRow> takenByServiceNumber = new HashMap<>();

    /** @param byCitizenId finds who has a citizen ID in the register, or null */
    RosterRowRules(Function<String, RegisteredPerson> byCitizenId, Map<String, RegisteredPerson> byServiceNumber) {
        this.byCitizenId = byCitizenId;
        this.byServiceNumber = byServiceNumber;
    }

    /**
     * Remembers a row that is taken, so that later ones are compared with it.
     *
     * @return the row taken before for the same person; null where there is none
     */
    PersonRow remember(PersonRow line) {
        if (!line.serviceNumber().isEmpty()) {
            takenByServiceNumber.putIfAbsent(line.serviceNumber(), line);
        }
        return taken.putIfAbsent(line.citizenId(), line);
    }

    /** Why a row can't be taken; empty where it can. */
    Optional<Finding> faultOf(PersonRow line) {
        if (line.citizenId().isEmpty()) {
            return aside(line, ImportedPeople.CITIZEN_ID, Bundle.noCitizenId());
        }
        if (line.unit() instanceof UnitMatch.Unknown) {
            var sentence = line.writtenUnit().isEmpty() ? Bundle.noUnit() : Bundle.unknownUnit(line.writtenUnit());
            return aside(line, ImportedPeople.UNIT, sentence);
        }
        if (line.unit() instanceof UnitMatch.Ambiguous ambiguous) {
            var areas = ambiguous.units().stream().map(Unit::area).sorted().collect(Collectors.joining(", "));
            return aside(line, ImportedPeople.UNIT, Bundle.ambiguousUnit(line.writtenUnit(), areas));
        }
        if (Membership.of(line).isEmpty()) {
            var written = line.cell(ImportedPeople.MEMBERSHIP).text();
            return aside(line, ImportedPeople.MEMBERSHIP, Bundle.unknownMembership(written));
        }
        if (!new RosterRow(line).repairAgrees()) {
            return aside(
                    line,
                    ImportedPeople.CITIZEN_ID,
                    Bundle.repairDisagrees(line.cell(ImportedPeople.CITIZEN_ID).text()));
        }
        return conflict(line)
                .or(() -> RegisterRules.birthDateFault(new RosterRow(line).birth(), LocalDate.now())
                        .map(fault -> line.finding(Finding.Kind.ASIDE, RosterImporter.BIRTH, fault)))
                .or(() -> tooLong(line));
    }

    private static Optional<Finding> tooLong(PersonRow line) {
        return TEXTS.entrySet().stream()
                .flatMap(text -> text.getValue().fault(line.cell(text.getKey()).text()).stream()
                        .map(fault -> line.finding(Finding.Kind.ASIDE, text.getKey(), fault)))
                .findFirst();
    }

    private Optional<Finding> conflict(PersonRow line) {
        var twin = taken.get(line.citizenId());
        if (twin != null && !saysTheSame(twin, line)) {
            return aside(
                    line,
                    ImportedPeople.CITIZEN_ID,
                    Bundle.sameIdTwice(twin.entry().row().number()));
        }
        var known = byCitizenId.apply(line.citizenId());
        if (known != null && !sameName(known.person().fullName(), line.name())) {
            return aside(
                    line,
                    ImportedPeople.CITIZEN_ID,
                    Bundle.otherName(known.person().fullName()));
        }
        var holder = byServiceNumber.get(line.serviceNumber());
        if (holder != null && !holder.person().citizenId().equals(line.citizenId())) {
            return aside(
                    line,
                    ImportedPeople.SERVICE_NUMBER,
                    Bundle.otherServiceNumber(holder.person().fullName()));
        }
        var namesake = takenByServiceNumber.get(line.serviceNumber());
        if (namesake != null && !namesake.citizenId().equals(line.citizenId())) {
            return aside(
                    line,
                    ImportedPeople.SERVICE_NUMBER,
                    Bundle.sameServiceNumberTwice(namesake.entry().row().number()));
        }
        return Optional.empty();
    }

    private static boolean saysTheSame(PersonRow twin, PersonRow line) {
        return sameName(twin.name(), line.name())
                && twin.unit().equals(line.unit())
                && Membership.of(twin).equals(Membership.of(line));
    }

    private static boolean sameName(String a, String b) {
        return Words.plain(a).equals(Words.plain(b));
    }

    private static Optional<Finding> aside(PersonRow line, String field, String sentence) {
        return Optional.of(line.finding(Finding.Kind.ASIDE, field, sentence));
    }
}

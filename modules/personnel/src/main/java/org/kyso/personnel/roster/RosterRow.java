package org.kyso.personnel.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kyso.districts.api.UnitMatch;
import org.kyso.exchange.api.Words;
import org.kyso.exchange.api.WrittenDates;
import org.kyso.exchange.spi.Finding;
import org.kyso.personnel.api.CitizenId;
import org.kyso.personnel.api.ImportedPeople;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.PersonRow;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Register;
import org.openide.util.NbBundle.Messages;

/** What one row of a roster says of a person. */
@Messages({
    "unknownProvince=The citizen ID starts with no known province; taken as it is.",
    "idDisagreesBirth=The citizen ID disagrees with the birth date; taken as they are.",
    "idDisagreesSex=The citizen ID disagrees with the sex; taken as they are.",
    "# {0} - as written",
    "unreadBirth=''{0}'' is no birth date that can be read; left blank."
})
final class RosterRow {

    private final PersonRow line;
    private final List<Finding> findings = new ArrayList<>();

    RosterRow(PersonRow line) {
        this.line = line;
    }

    /** What is worth a look in the row. */
    List<Finding> notes() {
        findings.clear();
        warn(birth(), sex(line.cell(RosterImporter.SEX).text()));
        return List.copyOf(findings);
    }

    /** Leading zeros are given back only where the rest of the ID agrees with the row. */
    boolean repairAgrees() {
        boolean repaired = CitizenId.read(line.cell(ImportedPeople.CITIZEN_ID).text())
                .map(CitizenId.Reading::repaired)
                .orElse(false);
        return !repaired
                || CitizenId.agreesWith(line.citizenId(), birth())
                        && CitizenId.agreesWith(
                                line.citizenId(),
                                sex(line.cell(RosterImporter.SEX).text()));
    }

    /** @param from the day the roster speaks of, or {@link Placement#ALWAYS} */
    Register.Registration registration(LocalDate from) {
        var birth = birth();
        var sex = sex(line.cell(RosterImporter.SEX).text());
        var person = new Person(
                0,
                line.citizenId(),
                line.serviceNumber(),
                line.name(),
                birth,
                sex,
                line.cell(RosterImporter.RANK).text(),
                line.cell(RosterImporter.POSITION).text(),
                line.cell(ImportedPeople.PHONE).text(),
                line.cell(RosterImporter.MAIL).text(),
                line.cell(RosterImporter.RESIDENCE).text());
        var unit = ((UnitMatch.Found) line.unit()).unit();
        var membership = Membership.of(line).orElseThrow();
        return new Register.Registration(
                person, new Placement(from, unit.code(), membership.mandate(), membership.names()));
    }

    /** Null where it isn't known. */
    LocalDate birth() {
        var cell = line.cell(RosterImporter.BIRTH);
        if (cell.isBlank()) {
            return null;
        }
        if (cell.text().matches("(19|20)\\d\\d")) {
            return LocalDate.of(Integer.parseInt(cell.text()), 1, 1);
        }
        var day = WrittenDates.of(cell);
        if (day.isEmpty()) {
            findings.add(line.finding(Finding.Kind.NOTE, RosterImporter.BIRTH, Bundle.unreadBirth(cell.text())));
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

    private void warn(LocalDate birth, String sex) {
        var id = line.citizenId();
        if (!CitizenId.knownProvince(id)) {
            findings.add(line.finding(Finding.Kind.NOTE, ImportedPeople.CITIZEN_ID, Bundle.unknownProvince()));
        }
        if (!CitizenId.agreesWith(id, birth)) {
            findings.add(line.finding(Finding.Kind.NOTE, ImportedPeople.CITIZEN_ID, Bundle.idDisagreesBirth()));
        }
        if (!CitizenId.agreesWith(id, sex)) {
            findings.add(line.finding(Finding.Kind.NOTE, ImportedPeople.CITIZEN_ID, Bundle.idDisagreesSex()));
        }
    }
}

package org.kyso.personnel.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kyso.districts.api.Level;
import org.kyso.districts.api.UnitMatch;
import org.kyso.districts.api.UnitNames;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.api.Entry;
import org.kyso.exchange.api.Table;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportedFile;
import org.openide.util.NbBundle.Messages;

/** Reads the rows of one table of people. */
@Messages({
    "# {0} - as written",
    "# {1} - as read",
    "zerosGivenBack=The citizen ID {0} had lost its leading zero; it was read as {1}.",
    "# {0} - as written",
    "notACitizenId=''{0}'' is no citizen ID of 12 digits: correct it.",
    "# {0} - as written",
    "oldIdCard=''{0}'' has nine digits and is an old ID card: write the citizen ID of 12 digits.",
    "noIdentity=The row has neither a citizen ID nor a service number: write one of them.",
    "severalIds=Two columns of citizen IDs have different ones in this row: leave the right one.",
    "noName=The row has no name: write it.",
    "# {0} - as written",
    "notAName=''{0}'' is no name that can be read, its letters are of another encoding: write it again.",
    "# {0} - as written",
    "departed={0} says that the person serves here no more: take the row out, or the remark where they still do.",
    "struckOut=The row is struck out: delete it, or remove the line through it where it still holds.",
    "# {0} - as the file shows it",
    "errorInRow=The cell holds an error or a formula without a result ({0}): write what it should say.",
    "# {0} - as the file shows it",
    "errorLeftOut=The cell holds an error or a formula without a result ({0}); taken without it."
})
final class PersonRowReader {

    /** In the place of an area's code: a district that isn't loaded. */
    private static final String ELSEWHERE = "?";

    private static final int OLD_ID_CARD = 9;

    /** How many rows each unit must have on the average before blanks below it are its people. */
    private static final int LEAST_IN_UNIT = 3;

    private final Table table;
    private final Map<String, String> keyed;
    private final UnitNames names;
    private final Set<String> vital;
    private final Optional<String> paperArea;
    private final Optional<String> sheetUnit;
    private final Map<Written, UnitMatch> matches = new HashMap<>();

    private record Written(String unit, Optional<String> area) {}

    /**
     * @param vital the fields without which a row can't be taken where they can't be read
     * @param keyed citizen IDs by the keys of a prefilled form
     */
    PersonRowReader(ImportedFile paper, Table table, UnitNames names, Set<String> vital, Map<String, String> keyed) {
        this.table = table;
        this.keyed = keyed;
        this.vital = vital;
        this.names = names;
        this.paperArea = paperArea(paper);
        this.sheetUnit = Optional.of(table.sheet().name())
                .filter(name -> !(names.match(name, paperArea) instanceof UnitMatch.Unknown));
    }

    /** The area that the table is about; empty where it is about several. */
    Optional<String> area() {
        return paperArea.filter(area -> !area.equals(ELSEWHERE));
    }

    List<PersonRow> lines() {
        var lines = new ArrayList<PersonRow>();
        var area = paperArea;
        var lastSections = List.<String>of();
        var unitAbove = "";
        boolean isCarried = isUnitInFirstRowOnly();
        for (var entry : table.entries()) {
            if (!entry.sections().equals(lastSections)) {
                lastSections = entry.sections();
                area = areaBelow(lastSections, area);
            }
            var written = table.cell(entry, ImportedPeople.UNIT).text();
            unitAbove = written.isEmpty() && isCarried ? unitAbove : written;
            lines.add(line(entry, area, unitAbove));
        }
        return lines;
    }

    /** A section that names a district holds for the sections of its teams below. */
    private Optional<String> areaBelow(List<String> sections, Optional<String> above) {
        var area = above;
        for (var section : sections) {
            if (names.isElsewhere(section)) {
                area = Optional.of(ELSEWHERE);
            } else if (names.match(section, Optional.empty()) instanceof UnitMatch.Found found) {
                boolean isDistrict = found.unit().kind().level() == Level.DISTRICT;
                area = isDistrict
                        ? Optional.of(found.unit().area())
                        : found.unit().area().isEmpty() ? paperArea : area;
            }
        }
        return area;
    }

    /**
     * Whether the column of units has each unit in the first row of its people only: the first row has one, most rows have
     * none, and no unit stands twice, so that no blank can be one that was forgotten.
     */
    private boolean isUnitInFirstRowOnly() {
        var written = table.entries().stream()
                .map(entry -> table.cell(entry, ImportedPeople.UNIT).text())
                .toList();
        var units = written.stream().filter(unit -> !unit.isEmpty()).toList();
        return !written.isEmpty()
                && !written.get(0).isEmpty()
                && units.size() * LEAST_IN_UNIT <= written.size()
                && units.stream().distinct().count() == units.size();
    }

    private PersonRow line(Entry entry, Optional<String> area, String unitInColumn) {
        var findings = new ArrayList<Finding>();
        var writtenUnit = unitInColumn.isEmpty() ? unitElsewhere(entry) : unitInColumn;
        var name = PersonNames.bare(table.cell(entry, ImportedPeople.NAME).text());
        var serviceNumber = table.cell(entry, ImportedPeople.SERVICE_NUMBER).text();
        var written = table.cell(entry, ImportedPeople.CITIZEN_ID).text();
        var read = CitizenId.read(written);
        read.filter(CitizenId.Reading::repaired)
                .ifPresent(r -> findings.add(finding(
                        entry,
                        Finding.Kind.REPAIRED,
                        ImportedPeople.CITIZEN_ID,
                        Bundle.zerosGivenBack(CitizenId.mask(written), CitizenId.mask(r.digits())))));
        var error = errors(entry, findings);
        var ofKey = Optional.ofNullable(
                keyed.get(table.cell(entry, ImportedPeople.PERSON_KEY).text()));
        // Beside the key of a form its number is masked; one in full has to be the same person's.
        boolean isKeyed = ofKey.isPresent()
                && read.map(r -> r.digits().equals(ofKey.get())).orElse(true);
        return new PersonRow(
                table,
                entry,
                name,
                isKeyed ? ofKey.get() : read.map(CitizenId.Reading::digits).orElse(""),
                serviceNumber,
                writtenUnit,
                unit(writtenUnit, area),
                List.copyOf(findings),
                error.or(() -> fault(
                                entry,
                                name,
                                serviceNumber,
                                isKeyed ? ofKey.get() : written,
                                isKeyed || read.isPresent()))
                        .or(() -> ofKey.isPresent() && !isKeyed
                                ? Optional.of(finding(
                                        entry, Finding.Kind.ASIDE, ImportedPeople.CITIZEN_ID, Bundle.severalIds()))
                                : Optional.empty()));
    }

    /** @return the error for which the row can't be taken; those for which it can are added to the findings */
    private Optional<Finding> errors(Entry entry, List<Finding> findings) {
        for (var column : table.columns()) {
            var cell = entry.row().cell(column.index());
            if (column.field() != null && cell.kind() == Cell.Kind.ERROR) {
                if (vital.contains(column.field())) {
                    return Optional.of(
                            finding(entry, Finding.Kind.ASIDE, column.field(), Bundle.errorInRow(cell.text())));
                }
                findings.add(finding(entry, Finding.Kind.NOTE, column.field(), Bundle.errorLeftOut(cell.text())));
            }
        }
        return Optional.empty();
    }

    /** Why the person seems to serve no more: by a remark beside the row, a section above it or the table's title. */
    private Optional<Finding> departedBy(Entry entry, String name) {
        // Beside the name in its own cell, or in a column of remarks.
        var besideName = table.cell(entry, ImportedPeople.NAME).text();
        if (!besideName.equals(name) && DepartureWords.areIn(besideName)) {
            return Optional.of(finding(entry, Finding.Kind.ASIDE, ImportedPeople.NAME, Bundle.departed(besideName)));
        }
        for (var column : table.columns(ImportedPeople.NOTE)) {
            var note = entry.row().cell(column.index()).text();
            if (DepartureWords.areIn(note)) {
                return Optional.of(finding(entry, Finding.Kind.ASIDE, ImportedPeople.NOTE, Bundle.departed(note)));
            }
        }
        return Stream.concat(table.title().stream(), entry.sections().stream())
                .filter(DepartureWords::areIn)
                .findFirst()
                .map(line -> finding(entry, Finding.Kind.ASIDE, ImportedPeople.NAME, Bundle.departed(line)));
    }

    /** A paper names few units, each in many rows. */
    private UnitMatch unit(String written, Optional<String> area) {
        return written.isEmpty() || area.filter(ELSEWHERE::equals).isPresent()
                ? new UnitMatch.Unknown()
                : matches.computeIfAbsent(new Written(written, area), w -> names.match(w.unit(), w.area()));
    }

    private Optional<Finding> fault(
            Entry entry, String name, String serviceNumber, String written, boolean citizenIdRead) {
        if (name.isEmpty()) {
            return Optional.of(finding(entry, Finding.Kind.ASIDE, ImportedPeople.NAME, Bundle.noName()));
        }
        if (entry.row().struckOut()) {
            return Optional.of(finding(entry, Finding.Kind.ASIDE, ImportedPeople.NAME, Bundle.struckOut()));
        }
        var departed = departedBy(entry, name);
        if (departed.isPresent()) {
            return departed;
        }
        var numbers = !table.cell(entry, ImportedPeople.PERSON_KEY).isBlank() && citizenIdRead
                ? 1
                : table.columns(ImportedPeople.CITIZEN_ID).stream()
                        .map(column -> entry.row().cell(column.index()).text())
                        .filter(number -> !number.isEmpty())
                        .map(number -> CitizenId.read(number)
                                .map(CitizenId.Reading::digits)
                                .orElse(number))
                        // An old ID card beside the citizen ID is another number of the same person.
                        .filter(number -> number.length() != OLD_ID_CARD)
                        .distinct()
                        .count();
        if (numbers > 1) {
            return Optional.of(finding(entry, Finding.Kind.ASIDE, ImportedPeople.CITIZEN_ID, Bundle.severalIds()));
        }
        if (!PersonNames.isReadable(name)) {
            return Optional.of(finding(entry, Finding.Kind.ASIDE, ImportedPeople.NAME, Bundle.notAName(name)));
        }
        if (!written.isEmpty() && !citizenIdRead) {
            var digits = written.replaceAll("\\s", "");
            var sentence = digits.matches("\\d{9}") ? Bundle.oldIdCard(written) : Bundle.notACitizenId(written);
            return Optional.of(finding(entry, Finding.Kind.ASIDE, ImportedPeople.CITIZEN_ID, sentence));
        }
        if (written.isEmpty() && serviceNumber.isEmpty()) {
            return Optional.of(finding(entry, Finding.Kind.ASIDE, ImportedPeople.CITIZEN_ID, Bundle.noIdentity()));
        }
        return RegisterRules.Text.NAME
                .fault(name)
                .map(fault -> finding(entry, Finding.Kind.ASIDE, ImportedPeople.NAME, fault))
                .or(() -> RegisterRules.Text.SERVICE_NUMBER
                        .fault(serviceNumber)
                        .map(fault -> finding(entry, Finding.Kind.ASIDE, ImportedPeople.SERVICE_NUMBER, fault)));
    }

    private Finding finding(Entry entry, Finding.Kind kind, String field, String sentence) {
        return new Finding(
                kind,
                table.sheet().name(),
                entry.row().number(),
                table.column(field).map(c -> c.letter()).orElse(""),
                sentence);
    }

    private String unitElsewhere(Entry entry) {
        return entry.section().isEmpty() ? sheetUnit.orElse("") : entry.section();
    }

    /** What the paper is about: what its sheet, its heading or its file says, else what most of its units say. */
    private Optional<String> paperArea(ImportedFile paper) {
        var sheetName = table.sheet().name();
        // "Xã Hạ Long" is a commune of another district than the one called Hạ Long.
        boolean sheetIsUnit = names.match(sheetName, Optional.empty()) instanceof UnitMatch.Found found
                && found.unit().kind().level() == Level.UNIT;
        var title = String.join(" \n ", table.title());
        var preamble = String.join(" \n ", table.preamble());
        if (names.isElsewhere(title)) {
            return Optional.of(ELSEWHERE);
        }
        return Stream.of(title, sheetIsUnit ? "" : sheetName, preamble, paper.fileName())
                .map(names::areasNamed)
                .filter(areas -> areas.size() == 1)
                .map(areas -> areas.iterator().next())
                .findFirst()
                .or(() -> names.isElsewhere(preamble) || names.isElsewhere(sheetName)
                        ? Optional.of(ELSEWHERE)
                        : names.areaOf(unitsWritten()));
    }

    private Set<String> unitsWritten() {
        var written = new LinkedHashSet<String>();
        for (var entry : table.entries()) {
            written.add(table.cell(entry, ImportedPeople.UNIT).text());
            written.addAll(entry.sections());
        }
        written.remove("");
        return written;
    }
}

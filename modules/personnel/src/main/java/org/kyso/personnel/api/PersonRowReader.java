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
    "noName=The row has no name: write it."
})
final class PersonRowReader {

    private final Table table;
    private final UnitNames names;
    private final Optional<String> paperArea;
    private final Optional<String> sheetUnit;
    private final Map<Written, UnitMatch> matches = new HashMap<>();

    private record Written(String unit, Optional<String> area) {}

    PersonRowReader(ImportedFile paper, Table table, UnitNames names) {
        this.table = table;
        this.names = names;
        this.paperArea = paperArea(paper);
        this.sheetUnit = Optional.of(table.sheet().name())
                .filter(name -> !(names.match(name, paperArea) instanceof UnitMatch.Unknown));
    }

    /** The area that the table is about; empty where it is about several. */
    Optional<String> area() {
        return paperArea;
    }

    List<PersonRow> lines() {
        var lines = new ArrayList<PersonRow>();
        var area = paperArea;
        var lastSection = "";
        for (var entry : table.entries()) {
            if (!entry.section().equals(lastSection)) {
                lastSection = entry.section();
                // A section naming a district holds for the sections of its teams below.
                var named = districtNamed(lastSection);
                area = named.isPresent() ? named : area;
            }
            lines.add(line(entry, area));
        }
        return lines;
    }

    private PersonRow line(Entry entry, Optional<String> area) {
        var findings = new ArrayList<Finding>();
        var writtenUnit = writtenUnit(entry);
        var name = table.cell(entry, ImportedPeople.NAME).text();
        var serviceNumber = table.cell(entry, ImportedPeople.SERVICE_NUMBER).text();
        var written = table.cell(entry, ImportedPeople.CITIZEN_ID).text();
        var read = CitizenId.read(written);
        read.filter(CitizenId.Reading::repaired)
                .ifPresent(r -> findings.add(finding(
                        entry,
                        Finding.Kind.REPAIRED,
                        ImportedPeople.CITIZEN_ID,
                        Bundle.zerosGivenBack(CitizenId.mask(written), CitizenId.mask(r.digits())))));
        return new PersonRow(
                table,
                entry,
                name,
                read.map(CitizenId.Reading::digits).orElse(""),
                serviceNumber,
                writtenUnit,
                unit(writtenUnit, area),
                List.copyOf(findings),
                fault(entry, name, serviceNumber, written, read.isPresent()));
    }

    /** A paper names few units, each in many rows. */
    private UnitMatch unit(String written, Optional<String> area) {
        return written.isEmpty()
                ? new UnitMatch.Unknown()
                : matches.computeIfAbsent(new Written(written, area), w -> names.match(w.unit(), w.area()));
    }

    private Optional<Finding> fault(
            Entry entry, String name, String serviceNumber, String written, boolean citizenIdRead) {
        if (name.isEmpty()) {
            return Optional.of(finding(entry, Finding.Kind.ASIDE, ImportedPeople.NAME, Bundle.noName()));
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

    private String writtenUnit(Entry entry) {
        var column = table.cell(entry, ImportedPeople.UNIT).text();
        if (!column.isEmpty()) {
            return column;
        }
        return entry.section().isEmpty() ? sheetUnit.orElse("") : entry.section();
    }

    /** What the paper is about: what its sheet, its heading or its file says, else what most of its units say. */
    private Optional<String> paperArea(ImportedFile paper) {
        var sheetName = table.sheet().name();
        // "Xã Hạ Long" is a commune of another district than the one called Hạ Long.
        boolean sheetIsUnit = names.match(sheetName, Optional.empty()) instanceof UnitMatch.Found found
                && found.unit().kind().level() == Level.UNIT;
        return Stream.concat(
                        Stream.of(sheetIsUnit ? "" : sheetName),
                        Stream.concat(Stream.of(String.join(" \n ", table.preamble())), Stream.of(paper.fileName())))
                .map(names::areasNamed)
                .filter(areas -> areas.size() == 1)
                .map(areas -> areas.iterator().next())
                .findFirst()
                .or(() -> names.areaOf(unitsWritten()));
    }

    private Set<String> unitsWritten() {
        var written = new LinkedHashSet<String>();
        for (var entry : table.entries()) {
            written.add(table.cell(entry, ImportedPeople.UNIT).text());
            written.add(entry.section());
        }
        written.remove("");
        return written;
    }

    private Optional<String> districtNamed(String section) {
        return names.match(section, Optional.empty()) instanceof UnitMatch.Found found
                        && found.unit().kind().level() == Level.DISTRICT
                ? Optional.of(found.unit().area())
                : Optional.empty();
    }
}

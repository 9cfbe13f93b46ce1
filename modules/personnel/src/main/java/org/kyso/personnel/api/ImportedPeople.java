package org.kyso.personnel.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kyso.districts.api.UnitNames;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.api.Field;
import org.kyso.exchange.api.Repair;
import org.kyso.exchange.api.Table;
import org.kyso.exchange.api.TableFinder;
import org.kyso.exchange.api.WrittenDates;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportedFile;
import org.openide.util.NbBundle.Messages;

/**
 * The tables of people in a paper, whatever else they say: who is meant by each row, and of which unit.
 *
 * @param lines every row of every table, in order
 * @param area the area that all of it is about; empty where it is about several
 */
@Messages({
    "# {0} - count",
    "composed={0} cells had letters and marks written apart; they were put together.",
    "# {0} - count",
    "legacyFont={0} cells were in the TCVN3 or VNI encoding; they were decoded.",
    "windows1258=The file was in Windows-1258; it was decoded.",
    "utf16=The file was in UTF-16; it was decoded.",
    "encodedTwice=The file had been saved in a wrong encoding; its letters were put right.",
    "# {0} - count",
    "hiddenRows={0} rows are hidden; they were read like the others.",
    "# {0} - count",
    "hiddenColumns={0} columns are hidden; they were read like the others.",
    "hiddenSheet=The sheet is hidden; it was read like the others.",
    "notUnderstood=This sheet names people, but its headings are not understood, and its rows were left out: give it the "
            + "headings of the other sheet."
})
public record ImportedPeople(ImportedFile paper, List<Table> tables, List<PersonRow> lines, String area) {

    public static final String NAME = "name";
    public static final String CITIZEN_ID = "citizenId";
    public static final String SERVICE_NUMBER = "serviceNumber";
    public static final String UNIT = "unit";
    public static final String MEMBERSHIP = "membership";
    public static final String PHONE = "phone";

    private static final Pattern AS_OF =
            Pattern.compile("(?iu)t[ií]nh\\s+([đd][eếê]n|t[oớơ]i)|as\\s+of|[đd][eếê]n\\s+h[eếê]t\\s+ng[aà]y");

    /** What rosters and returns have in common. */
    private static final List<Field> COMMON = fields(ImportedPeople.class);

    /**
     * The fields in {@code headings.properties} beside a class: the key of each and, separated by semicolons, the ways people
     * write its heading.
     */
    public static List<Field> fields(Class<?> beside) {
        try (var in = beside.getResourceAsStream("headings.properties")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.filter(line -> line.contains("="))
                    .map(line -> line.split("=", 2))
                    .map(line -> new Field(line[0], line[1].strip().split("\\s*;\\s*")))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Finds the tables that name people by all the needed fields.
     *
     * @param more fields beside those every paper of people has
     * @param vital the fields without which a row can't be taken, beside name, numbers and unit
     * @return no tables where the paper has none such
     */
    public static ImportedPeople read(
            ImportedFile paper,
            TableFinder finder,
            UnitNames names,
            List<Field> more,
            List<String> needed,
            Set<String> vital) {
        var fields = Stream.concat(COMMON.stream(), more.stream()).toList();
        var tables = new ArrayList<Table>();
        var lines = new ArrayList<PersonRow>();
        var areas = new HashSet<String>();
        var vitalOfAll = new HashSet<>(vital);
        vitalOfAll.addAll(List.of(NAME, CITIZEN_ID, SERVICE_NUMBER, UNIT));
        for (var sheet : paper.sheets()) {
            for (var table : finder.find(sheet, fields, needed)) {
                tables.add(table);
                var reader = new PersonRowReader(paper, table, names, vitalOfAll);
                lines.addAll(reader.lines());
                areas.add(reader.area().orElse(""));
            }
        }
        return new ImportedPeople(
                paper,
                List.copyOf(tables),
                List.copyOf(lines),
                areas.size() == 1 ? areas.iterator().next() : "");
    }

    /**
     * The rows that name people on sheets without a heading that is understood, beside sheets that have one: they are left out,
     * and said.
     */
    public List<Finding> leftOut() {
        return paper.sheets().stream()
                .filter(sheet ->
                        tables.stream().noneMatch(table -> table.sheet().name().equals(sheet.name())))
                .flatMap(sheet -> sheet.rows().stream()
                        .filter(row -> row.cells().stream().anyMatch(ImportedPeople::isCitizenId))
                        .map(row -> new Finding(
                                Finding.Kind.ASIDE, sheet.name(), row.number(), "", Bundle.notUnderstood())))
                .toList();
    }

    private static boolean isCitizenId(Cell cell) {
        return CitizenId.read(cell.text())
                .filter(id -> CitizenId.knownProvince(id.digits()))
                .isPresent();
    }

    /** The rows of {@link #leftOut}, as they are written, each with why in a last cell. */
    public List<List<String>> leftOutRows() {
        return leftOut().stream().map(this::written).toList();
    }

    private List<String> written(Finding finding) {
        var row = paper.sheets().stream()
                .filter(sheet -> sheet.name().equals(finding.sheet()))
                .flatMap(sheet -> sheet.rows().stream())
                .filter(found -> found.number() == finding.row())
                .findFirst()
                .orElseThrow();
        var cells = new ArrayList<>(row.cells().stream().map(Cell::text).toList());
        cells.add(finding.sentence());
        return cells;
    }

    /** The day the paper says its figures are of: "Số liệu tính đến ngày 20/6/2024". */
    public Optional<LocalDate> statedDay() {
        return tables.stream()
                .flatMap(t -> Stream.concat(t.preamble().stream(), t.closing().stream()))
                .flatMap(line -> afterAsOf(line).stream())
                .flatMap(rest -> WrittenDates.in(rest).stream())
                .findFirst();
    }

    /** The order's own day may stand before it in the same line. */
    private static Optional<String> afterAsOf(String line) {
        var words = AS_OF.matcher(line);
        return words.find() ? Optional.of(line.substring(words.end())) : Optional.empty();
    }

    /** What was put right or is hidden in its sheets. */
    public List<Finding> repairs() {
        return tables.stream()
                .flatMap(t -> t.sheet().repairs().stream())
                .distinct()
                .map(ImportedPeople::said)
                .toList();
    }

    private static Finding said(Repair repair) {
        var sentence = switch (repair.kind()) {
            case COMPOSED -> Bundle.composed(repair.count());
            case LEGACY_FONT -> Bundle.legacyFont(repair.count());
            case WINDOWS_1258 -> Bundle.windows1258();
            case UTF_16 -> Bundle.utf16();
            case ENCODED_TWICE -> Bundle.encodedTwice();
            case HIDDEN_ROWS -> Bundle.hiddenRows(repair.count());
            case HIDDEN_COLUMNS -> Bundle.hiddenColumns(repair.count());
            case HIDDEN_SHEET -> Bundle.hiddenSheet();
        };
        var kind = switch (repair.kind()) {
            case COMPOSED, LEGACY_FONT, WINDOWS_1258, UTF_16, ENCODED_TWICE -> Finding.Kind.REPAIRED;
            case HIDDEN_ROWS, HIDDEN_COLUMNS, HIDDEN_SHEET -> Finding.Kind.NOTE;
        };
        return new Finding(kind, repair.sheet(), 0, repair.firstPlace(), sentence);
    }

    /**
     * The lines above the first table, for a paper of the same meaning.
     *
     * @param day the day the paper speaks of, to be said where it doesn't say it itself
     */
    public List<String> headingFor(Optional<LocalDate> day) {
        var lines = new ArrayList<>(tables.get(0).preamble());
        if (statedDay().isEmpty() && day.isPresent()) {
            lines.add("Số liệu tính đến ngày " + day.get().format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        }
        return lines;
    }

    /**
     * The header of a table and, in a last column, the reason a row of it was set aside. Where sections or the sheet
     * named the units, there is a column for them too, for the rows leave their sections.
     */
    public static List<String> headerOf(Table table, String reason) {
        int width = table.columns().stream().mapToInt(c -> c.index() + 1).max().orElse(0);
        var header = new ArrayList<String>();
        for (int i = 0; i < width; i++) {
            int index = i;
            header.add(table.columns().stream()
                    .filter(c -> c.index() == index)
                    .map(c -> c.heading())
                    .findFirst()
                    .orElse(""));
        }
        if (!table.has(UNIT)) {
            header.add("Đơn vị");
        }
        header.add(reason);
        return header;
    }
}

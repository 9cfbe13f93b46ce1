package org.kyso.personnel.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kyso.districts.api.UnitNames;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.api.CorrectionSheet;
import org.kyso.exchange.api.Corrections;
import org.kyso.exchange.api.Field;
import org.kyso.exchange.api.Repair;
import org.kyso.exchange.api.Table;
import org.kyso.exchange.api.TableFinder;
import org.kyso.exchange.api.Words;
import org.kyso.exchange.api.WrittenDates;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportedFile;
import org.kyso.personnel.spi.AskedMemberships;
import org.kyso.tasks.api.RefusedException;
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
    "legacyFont={0} cells were in the TCVN3, VNI or VPS encoding; they were decoded.",
    "windows1258=The file was in Windows-1258; it was decoded.",
    "utf16=The file was in UTF-16; it was decoded.",
    "encodedTwice=The file had been saved in a wrong encoding; its letters were put right.",
    "# {0} - count",
    "hiddenRows={0} rows are hidden; they were read like the others.",
    "# {0} - count",
    "hiddenColumns={0} columns are hidden; they were read like the others.",
    "hiddenSheet=The sheet is hidden; it was read like the others.",
    "notUnderstood=The row names somebody, but it stands in no table whose headings are understood, and was left out: give it "
            + "the headings of the table that is."
})
public record ImportedPeople(ImportedFile paper, List<Table> tables, List<PersonRow> lines, String area) {

    public static final String NAME = "name";
    public static final String CITIZEN_ID = "citizenId";
    public static final String SERVICE_NUMBER = "serviceNumber";
    public static final String UNIT = "unit";
    public static final String MEMBERSHIP = "membership";
    public static final String PHONE = "phone";
    /** A remark beside the person. */
    public static final String NOTE = "note";
    /** Of a correction sheet: which row of which file a row was set aside from. */
    public static final String CORRECTED_ROW = "correctedRow";

    /** Of a prefilled form: the {@link PersonKey}. */
    public static final String PERSON_KEY = "personKey";

    private static final int SHORT_HASH = 16;

    /** What beside the words of a heading says that it is another's, or of another time. */
    private static final Map<String, List<String>> OTHERWISE = Map.of(
            UNIT, List.of("cũ", "trước đây", "chuyển đi", "chuyển đến"),
            MEMBERSHIP, List.of("không là", "không phải", "chưa là", "hết tuổi"));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final Pattern AS_OF =
            Pattern.compile("(?iu)t[ií]nh\\s+([đd][eếê]n|t[oớơ]i)|as\\s+of|[đd][eếê]n\\s+h[eếê]t\\s+ng[aà]y");

    private static final Pattern DEADLINE = Pattern.compile(
            "\\b(hoan thanh|thoi han|han cuoi|cong van|ke hoach|yeu cau|chi tieu|phan dau|thuc hien)\\b.*\\bden het ngay$");

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
                    .map(line -> OTHERWISE.containsKey(line[0])
                            ? new Field(line[0], line[1].strip().split("\\s*;\\s*")).unless(OTHERWISE.get(line[0]))
                            : new Field(line[0], line[1].strip().split("\\s*;\\s*")))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A column may be headed by a membership that an order asks for. */
    private static Field withAsked(Field field) {
        return field.key().equals(MEMBERSHIP) ? field.with(AskedMemberships.all()) : field;
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
            Set<String> vital)
            throws RefusedException {
        var fields = Stream.concat(COMMON.stream().map(ImportedPeople::withAsked), more.stream())
                .toList();
        var tables = new ArrayList<Table>();
        var lines = new ArrayList<PersonRow>();
        var areas = new HashSet<String>();
        var vitalOfAll = new HashSet<>(vital);
        vitalOfAll.addAll(List.of(NAME, CITIZEN_ID, SERVICE_NUMBER, UNIT));
        for (var sheet : paper.sheets()) {
            for (var table : finder.find(sheet, fields, needed)) {
                tables.add(table);
                var reader = new PersonRowReader(paper, table, names, vitalOfAll, keyed(table));
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

    /** The rows with a citizen ID that belong to no table whose headings are understood: they are left out, and said. */
    public List<Finding> leftOut() {
        var read = new HashMap<String, Set<Integer>>();
        for (var line : lines) {
            read.computeIfAbsent(line.table().sheet().name(), sheet -> new HashSet<>())
                    .add(line.entry().row().number());
        }
        return paper.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream()
                        .filter(row ->
                                !read.getOrDefault(sheet.name(), Set.of()).contains(row.number()))
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

    /** Adds the rows of {@link #leftOut}, as they are written. */
    public void addLeftOut(Corrections corrections, String reason) {
        for (var finding : leftOut()) {
            var form = new CorrectionSheet.Form(finding.sheet(), List.of(), List.of(reason));
            corrections.add(form, written(finding), finding);
        }
    }

    private List<String> written(Finding finding) {
        return paper.sheets().stream()
                .filter(sheet -> sheet.name().equals(finding.sheet()))
                .flatMap(sheet -> sheet.rows().stream())
                .filter(found -> found.number() == finding.row())
                .flatMap(row -> row.cells().stream())
                .map(Cell::text)
                .toList();
    }

    /** The day the paper says its figures are of: "Số liệu tính đến ngày 20/6/2024". */
    public Optional<LocalDate> statedDay() {
        return dayIn(tables.stream());
    }

    private static Optional<LocalDate> dayIn(Stream<Table> tables) {
        return tables.flatMap(t -> Stream.concat(t.preamble().stream(), t.closing().stream()))
                .flatMap(line -> afterAsOf(line).stream())
                .flatMap(rest -> WrittenDates.in(rest).stream())
                .findFirst();
    }

    /**
     * The paper in parts where its sheets say different days, one for each day, the earliest first, and one for the sheets
     * that say none; else itself alone.
     */
    public List<ImportedPeople> byDay() {
        var days = new HashMap<String, Optional<LocalDate>>();
        for (var table : tables) {
            days.merge(
                    table.sheet().name(), dayIn(Stream.of(table)), (first, next) -> first.isPresent() ? first : next);
        }
        var said = days.values().stream()
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
        if (said.size() < 2) {
            return List.of(this);
        }
        var parts = new ArrayList<ImportedPeople>();
        var ofDays = new ArrayList<>(said.stream().map(Optional::of).toList());
        ofDays.add(Optional.empty());
        for (var day : ofDays) {
            var of = tables.stream()
                    .filter(t -> days.get(t.sheet().name()).equals(day))
                    .toList();
            if (!of.isEmpty()) {
                parts.add(part(of, parts.isEmpty()));
            }
        }
        return parts;
    }

    /** @param withOthers whether the sheets without a table that is understood belong to it */
    private ImportedPeople part(List<Table> of, boolean withOthers) {
        var sheets = paper.sheets().stream()
                .filter(sheet -> of.stream().anyMatch(t -> t.sheet() == sheet)
                        || withOthers && tables.stream().noneMatch(t -> t.sheet() == sheet))
                .toList();
        var ofPart = Collections.newSetFromMap(new IdentityHashMap<Table, Boolean>());
        ofPart.addAll(of);
        return new ImportedPeople(
                new ImportedFile(paper.fileName(), paper.digest(), sheets, paper.reportedOn()),
                of,
                lines.stream().filter(line -> ofPart.contains(line.table())).toList(),
                area);
    }

    /** The order's own day may stand before it in the same line. */
    private static Optional<String> afterAsOf(String line) {
        var words = AS_OF.matcher(line);
        // "Hoàn thành đến hết ngày …" says until when, not of when.
        return words.find()
                        && !DEADLINE.matcher(Words.plain(line.substring(0, words.end())))
                                .find()
                ? Optional.of(line.substring(words.end()))
                : Optional.empty();
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
     * The forms in which rows of this paper are set aside: the lines above a table, its header and, in a last column, the
     * reason. Where sections or the sheet named the units, there is a column for them too, for the rows leave their sections.
     *
     * @param day the day the paper speaks of, to be said where it doesn't say it itself
     * @param reason the heading of the last column
     */
    public Map<Table, CorrectionSheet.Form> forms(Optional<LocalDate> day, String reason) {
        var unsaid = day.filter(known -> statedDay().isEmpty());
        var forms = new IdentityHashMap<Table, CorrectionSheet.Form>();
        for (var table : tables) {
            var heading = new ArrayList<>(table.preamble());
            unsaid.ifPresent(said -> heading.add("Số liệu tính đến ngày " + DAY.format(said)));
            forms.put(table, new CorrectionSheet.Form(table.sheet().name(), heading, headerOf(table, reason)));
        }
        return forms;
    }

    /** The citizen IDs of the people whom the keys of a prefilled form name, by key. */
    private static Map<String, String> keyed(Table table) throws RefusedException {
        if (!table.has(PERSON_KEY)) {
            return Map.of();
        }
        var numbers = table.entries().stream()
                .flatMap(entry -> PersonKey.number(table.cell(entry, PERSON_KEY).text()).stream())
                .toList();
        var keyed = new HashMap<String, String>();
        for (var person : Register.getDefault().byId(numbers).values()) {
            keyed.put(PersonKey.of(person.person()), person.person().citizenId());
        }
        return keyed;
    }

    /** A row as written, for a correction sheet: with its unit, and with the row that it comes from. */
    public List<String> cells(PersonRow line) {
        var cells = new ArrayList<>(line.cells());
        if (!line.table().has(CORRECTED_ROW)) {
            cells.add(
                    reference(paper.digest(), sheetOf(line), line.entry().row().number()));
        }
        return cells;
    }

    /** The sheet that a row is on; empty where there is only one, which in a text file has the file's name. */
    public String sheetOf(PersonRow line) {
        return paper.sheets().size() == 1 ? "" : line.table().sheet().name();
    }

    /** What a correction sheet names a row by. */
    public static String reference(String sha256, String sheet, int row) {
        return sha256.substring(0, Math.min(SHORT_HASH, sha256.length())) + ":" + sheet + ":" + row;
    }

    private static List<String> headerOf(Table table, String reason) {
        var header = new ArrayList<String>();
        for (int i = 0; i < PersonRow.width(table); i++) {
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
        if (!table.has(CORRECTED_ROW)) {
            header.add("Hàng gốc");
        }
        header.add(reason);
        return header;
    }
}

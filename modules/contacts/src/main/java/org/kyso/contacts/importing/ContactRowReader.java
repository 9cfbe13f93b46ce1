package org.kyso.contacts.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactKind;
import org.kyso.contacts.coverage.ContactRules;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitMatch;
import org.kyso.districts.api.UnitNames;
import org.kyso.districts.api.UnitTree;
import org.kyso.exchange.api.Cell;
import org.kyso.exchange.api.Column;
import org.kyso.exchange.api.Entry;
import org.kyso.exchange.api.Table;
import org.kyso.exchange.spi.Finding;
import org.openide.util.NbBundle.Messages;

/** Makes contacts of the rows of one table. */
@Messages({
    "# {0} - as the file shows it",
    "errorInRow=The cell holds an error or a formula without a result ({0}): write what it should say.",
    "# {0} - what the cell says",
    "unknownKind=\"{0}\" is no kind of contact: write support area, enterprise department, staff division or unit.",
    "# {0} - what the cell says",
    "# {1} - the words not understood",
    "unknownArea=\"{0}\" names no support area of a loaded district (\"{1}\"): write the district as it is called, or load its module.",
    "# {0} - districts",
    "outsideArea={0} belongs to no support area: give it one in its district module, or take it out of this row.",
    "# {0} - what the cell says",
    "unknownUnit=No loaded unit is called \"{0}\": write it as its district does, or load the district''s module.",
    "# {0} - what the cell says",
    "# {1} - the units",
    "ambiguousUnit=\"{0}\" may be {1}: write the district behind it.",
    "# {0} - name",
    "noScope=The row says neither which area {0} supports nor which unit they answer for: fill in one of the two.",
    "# {0} - phone as read",
    "# {1} - phone as taken",
    "phoneMended=The phone {0} had lost its leading zero and was taken as {1}.",
    "# {0} - name",
    "# {1} - support areas",
    "widerArea={0} is taken for all of the support area {1}, of which the row names only a part."
})
final class ContactRowReader {

    private static final Map<ContactRules.Part, String> COLUMNS = Map.of(
            ContactRules.Part.NAME, ContactFields.NAME,
            ContactRules.Part.PHONE, ContactFields.PHONE,
            ContactRules.Part.AREAS, ContactFields.AREA,
            ContactRules.Part.UNIT, ContactFields.UNIT);

    private final UnitTree tree;
    private final UnitNames units;
    private final SupportAreaNames areas;
    private final Table table;
    private final Optional<String> fileArea;

    ContactRowReader(UnitTree tree, UnitNames units, SupportAreaNames areas, String fileName, Table table) {
        this.tree = tree;
        this.units = units;
        this.areas = areas;
        this.table = table;
        this.fileArea = oneArea(String.join(" ", table.preamble()) + " " + fileName);
    }

    private Optional<String> oneArea(String text) {
        var named = units.areasNamed(text);
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    /** What a row comes to. */
    RowResult read(Entry entry) {
        var row = new Cells(entry);
        for (var column : table.columns()) {
            var cell = entry.row().cell(column.index());
            if (column.field() != null && cell.kind() == Cell.Kind.ERROR) {
                return row.aside(column.field(), Bundle.errorInRow(cell.text()));
            }
        }
        var unit = row.unit();
        var kind = row.kind(unit);
        if (kind.isEmpty()) {
            return row.kindText().isEmpty()
                    ? row.aside(ContactFields.UNIT, Bundle.noScope(row.text(ContactFields.NAME)))
                    : row.aside(ContactFields.KIND, Bundle.unknownKind(row.kindText()));
        }
        return switch (kind.get()) {
            case PROVIDER_AREA -> row.provider();
            case FOCAL_OFFICER -> row.focal(unit);
            case PROVIDER_OFFICE, STAFF_DIVISION -> row.taken(kind.get(), row.roleAndPlace(), Set.of(), "");
        };
    }

    /** One row, while it is read. */
    private final class Cells {

        private final Entry entry;
        private final List<Finding> findings = new ArrayList<>();

        Cells(Entry entry) {
            this.entry = entry;
        }

        String text(String field) {
            return table.cell(entry, field).text();
        }

        String kindText() {
            return text(ContactFields.KIND);
        }

        /** What the kind's column says; else the section; else what the row itself is about. */
        Optional<ContactKind> kind(UnitMatch unit) {
            if (!kindText().isEmpty()) {
                return ContactKindWords.read(kindText());
            }
            boolean sectionIsUnit = matched(entry.section());
            var section = sectionIsUnit ? Optional.<ContactKind>empty() : ContactKindWords.read(entry.section());
            return section.or(() -> inferred(unit));
        }

        private Optional<ContactKind> inferred(UnitMatch unit) {
            if (!(unit instanceof UnitMatch.Unknown)) {
                return Optional.of(ContactKind.FOCAL_OFFICER);
            }
            if (!areaText().isEmpty()) {
                return Optional.of(ContactKind.PROVIDER_AREA);
            }
            var place = text(ContactFields.UNIT);
            var fallback = place.isEmpty() ? Optional.<ContactKind>empty() : Optional.of(ContactKind.FOCAL_OFFICER);
            return ContactKindWords.read(place + " " + text(ContactFields.ROLE)).or(() -> fallback);
        }

        private boolean matched(String written) {
            return !written.isEmpty() && !(units.match(written, fileArea) instanceof UnitMatch.Unknown);
        }

        /** The unit that the row, or the section above it, names. */
        UnitMatch unit() {
            var context = oneArea(text(ContactFields.AREA))
                    .or(() -> oneArea(entry.section()))
                    .or(() -> fileArea);
            var own = units.match(text(ContactFields.UNIT), context);
            boolean says = !text(ContactFields.UNIT).isEmpty()
                    || !text(ContactFields.AREA).isEmpty();
            return says || entry.section().isEmpty() ? own : units.match(entry.section(), context);
        }

        /** A section may name the area that the people below it support. */
        private String areaText() {
            var own = text(ContactFields.AREA);
            if (!own.isEmpty() || entry.section().isEmpty()) {
                return own;
            }
            var above = areas.read(entry.section());
            return above.codes().isEmpty() || !above.unknown().isEmpty() ? "" : entry.section();
        }

        RowResult provider() {
            var written = areaText();
            var named = areas.read(written);
            if (!named.unknown().isEmpty()) {
                return aside(ContactFields.AREA, Bundle.unknownArea(written, String.join(" ", named.unknown())));
            }
            if (!named.outside().isEmpty()) {
                return aside(ContactFields.AREA, Bundle.outsideArea(String.join(", ", named.outside())));
            }
            if (!named.wider().isEmpty()) {
                var sentence = Bundle.widerArea(text(ContactFields.NAME), String.join(", ", named.wider()));
                findings.add(finding(Finding.Kind.NOTE, ContactFields.AREA, sentence));
            }
            return taken(ContactKind.PROVIDER_AREA, roleAndPlace(), named.codes(), "");
        }

        RowResult focal(UnitMatch match) {
            var written = text(ContactFields.UNIT).isEmpty() ? entry.section() : text(ContactFields.UNIT);
            if (match instanceof UnitMatch.Found found) {
                var code = found.unit().code();
                return taken(ContactKind.FOCAL_OFFICER, text(ContactFields.ROLE), Set.of(), code);
            }
            if (match instanceof UnitMatch.Ambiguous several) {
                return aside(ContactFields.UNIT, Bundle.ambiguousUnit(written, names(several.units())));
            }
            // With nothing written, what is missing says itself.
            return written.isEmpty()
                    ? taken(ContactKind.FOCAL_OFFICER, "", Set.of(), "")
                    : aside(ContactFields.UNIT, Bundle.unknownUnit(written));
        }

        private String names(List<Unit> candidates) {
            return candidates.stream()
                    .map(u -> u.name()
                            + tree.unit(u.parentCode())
                                    .map(p -> " - " + p.shortName())
                                    .orElse(""))
                    .collect(Collectors.joining("; "));
        }

        String roleAndPlace() {
            return Stream.of(text(ContactFields.ROLE), text(ContactFields.UNIT))
                    .filter(t -> !t.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        RowResult taken(ContactKind kind, String role, Set<String> codes, String unit) {
            var phone = text(ContactFields.PHONE);
            var mended = PhoneNumbers.mended(phone);
            var contact = new Contact(
                    0,
                    0,
                    kind,
                    text(ContactFields.NAME),
                    role,
                    mended,
                    text(ContactFields.MAIL),
                    text(ContactFields.NOTE),
                    codes,
                    unit);
            var lack = ContactRules.lack(contact);
            if (lack.isPresent()) {
                return aside(
                        COLUMNS.getOrDefault(lack.get().part(), ""), lack.get().sentence());
            }
            if (!mended.equals(phone)) {
                var sentence = Bundle.phoneMended(phone, mended);
                findings.add(finding(Finding.Kind.REPAIRED, ContactFields.PHONE, sentence));
            }
            return new RowResult.Taken(contact, List.copyOf(findings));
        }

        RowResult aside(String field, String sentence) {
            return new RowResult.Aside(finding(Finding.Kind.ASIDE, field, sentence));
        }

        private Finding finding(Finding.Kind kind, String field, String sentence) {
            var column = table.column(field).map(Column::letter).orElse("");
            return new Finding(kind, table.sheet().name(), entry.row().number(), column, sentence);
        }
    }
}

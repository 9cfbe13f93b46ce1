package org.kyso.briefing.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.kyso.briefing.api.SnapshotPerson;
import org.kyso.briefing.pack.PackTable.Column;
import org.kyso.briefing.pack.PackTable.Kind;
import org.kyso.briefing.pack.PackTable.Row;
import org.kyso.briefing.sentences.BriefedRow;
import org.kyso.briefing.sentences.BriefedUnit;
import org.kyso.briefing.sentences.Sentences;
import org.kyso.districts.api.Unit;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Measure.Group;
import org.kyso.enrollment.api.Measure.Reading;
import org.kyso.enrollment.api.Segment;
import org.kyso.personnel.api.CitizenId;
import org.kyso.personnel.api.Mandate;
import org.openide.util.NbBundle.Messages;

/** Makes the tables of a pack. */
@Messages({
    "titleParts=Results by district",
    "titlePartsOf=Results by unit",
    "titleUnits=Results of every unit",
    "titleSteps=How far people have come",
    "titleTrend=Day by day",
    "headUnit=Unit",
    "headDistrict=District",
    "headPopulation=Staff",
    "headExempt=Exempt",
    "headMandatory=Mandatory",
    "headReported=Registered",
    "headShare=%",
    "headVerified=Verified",
    "headUsed=Used",
    "headBlocked=Stuck",
    "headRemaining=Left",
    "headEncouraged=Encouraged",
    "headEncouragedReported=of them registered",
    "headPoints=Points since",
    "headForecast=Forecast",
    "headStep=Step",
    "headReached=Got there",
    "headStaying=No further",
    "headDay=Day",
    "headPlan=Plan",
    "shareOf=Share of the mandatory staff",
    "titleNames=Mandatory staff not registered yet",
    "headName=Name",
    "headCitizenId=Citizen ID",
    "headSince=Since",
    "headReason=Stuck because"
})
final class PackTables {

    /** The table that names people. */
    static final String NAMES = "names";

    private static final int MANDATORY = 3;

    private PackTables() {}

    /** All of them, in the order of the pack. */
    static List<PackTable> of(BriefedUnit content) {
        var tables = new ArrayList<PackTable>();
        tables.add(parts(content));
        tables.add(steps(content));
        content.trend().ifPresent(trend -> tables.add(trend(content)));
        tables.add(units(content));
        return List.copyOf(tables);
    }

    private static String definition(Segment.Kind kind, Group group, Reading reading) {
        return FigureNames.of(kind, group, reading);
    }

    private static List<Column> countColumns(int before) {
        return List.of(
                Column.count(
                        Bundle.headPopulation(),
                        "population",
                        definition(Segment.Kind.POPULATION, Group.EVERYONE, Reading.REPORTED)),
                Column.count(
                        Bundle.headExempt(),
                        "exempt",
                        definition(Segment.Kind.EXEMPT, Group.EVERYONE, Reading.REPORTED)),
                Column.count(
                        Bundle.headMandatory(),
                        "mandatory",
                        definition(Segment.Kind.PEOPLE, Group.MANDATORY, Reading.REPORTED)),
                Column.count(
                        Bundle.headReported(),
                        "mandatory_registered_reported",
                        definition(Segment.Kind.REGISTERED, Group.MANDATORY, Reading.REPORTED)),
                Column.share(
                        Bundle.headShare(),
                        "mandatory_registered_reported_share",
                        Bundle.shareOf(),
                        before + MANDATORY,
                        before + MANDATORY - 1),
                Column.count(
                        Bundle.headVerified(),
                        "mandatory_registered_verified",
                        definition(Segment.Kind.REGISTERED, Group.MANDATORY, Reading.VERIFIED)),
                Column.count(
                        Bundle.headUsed(),
                        "mandatory_used",
                        definition(Segment.Kind.USED, Group.MANDATORY, Reading.REPORTED)),
                Column.count(
                        Bundle.headBlocked(),
                        "mandatory_blocked",
                        definition(Segment.Kind.BLOCKED, Group.MANDATORY, Reading.REPORTED)),
                Column.count(
                        Bundle.headRemaining(),
                        "mandatory_remaining",
                        definition(Segment.Kind.REMAINING, Group.MANDATORY, Reading.REPORTED)),
                Column.count(
                        Bundle.headEncouraged(),
                        "encouraged",
                        definition(Segment.Kind.PEOPLE, Group.ENCOURAGED, Reading.REPORTED)),
                Column.count(
                        Bundle.headEncouragedReported(),
                        "encouraged_registered_reported",
                        definition(Segment.Kind.REGISTERED, Group.ENCOURAGED, Reading.REPORTED)));
    }

    private static List<Object> counts(Counts counts) {
        var mandatory = counts.mandatory();
        return Arrays.asList(
                counts.population(),
                counts.exempt(),
                mandatory.people(),
                mandatory.reported(),
                mandatory.people() == 0 ? null : (double) mandatory.reported() / mandatory.people(),
                mandatory.verified(),
                mandatory.used(),
                mandatory.blocked(),
                mandatory.remaining(),
                counts.encouraged().people(),
                counts.encouraged().reported());
    }

    private static PackTable parts(BriefedUnit content) {
        boolean isProvince = content.unit().map(u -> u.parentCode() == null).orElse(true);
        var columns = new ArrayList<>(List.of(Column.text(Bundle.headUnit())));
        columns.addAll(countColumns(1));
        columns.add(new Column(Bundle.headPoints(), "points_since", Bundle.headPoints(), Kind.POINTS, 0, 0));
        columns.add(Column.text(Bundle.headForecast()));
        return new PackTable(
                "parts",
                isProvince ? Bundle.titleParts() : Bundle.titlePartsOf(),
                columns,
                content.parts().stream()
                        .map(row -> new Row(row.code(), part(row, row.name())))
                        .toList(),
                part(sum(content), content.name()));
    }

    /** Those without a known unit are a line, and so in the sum, of the province alone. */
    private static BriefedRow sum(BriefedUnit content) {
        var total = content.total();
        return content.parts().stream()
                .filter(row -> row.code().isEmpty())
                .findFirst()
                .map(unknown -> new BriefedRow(
                        total.place(),
                        total.name(),
                        total.counts().plus(unknown.counts()),
                        total.before(),
                        total.forecast()))
                .orElse(total);
    }

    private static List<Object> part(BriefedRow row, String name) {
        var values = new ArrayList<Object>(List.of(name));
        values.addAll(counts(row.counts()));
        values.add(row.points().isPresent() ? row.points().getAsDouble() : null);
        values.add(row.forecast()
                .filter(f -> f.range().isPresent())
                .map(Sentences::range)
                .orElse("–"));
        return values;
    }

    private static PackTable units(BriefedUnit content) {
        var columns = new ArrayList<>(List.of(Column.text(Bundle.headDistrict()), Column.text(Bundle.headUnit())));
        columns.addAll(countColumns(2));
        var rows = new ArrayList<Row>();
        var sum = Counts.NONE;
        for (var leaf : content.leaves()) {
            var values = new ArrayList<Object>(List.of(content.districtOf(leaf.code()), leaf.name()));
            values.addAll(counts(leaf.counts()));
            rows.add(new Row(leaf.code(), values));
            sum = sum.plus(leaf.counts());
        }
        var total = new ArrayList<Object>(List.of("", content.name()));
        total.addAll(counts(sum));
        return new PackTable("units", Bundle.titleUnits(), columns, rows, total);
    }

    private static PackTable steps(BriefedUnit content) {
        var counts = content.total().counts();
        var rows = new ArrayList<Row>();
        var campaign = content.table().campaign();
        for (int position : campaign.positions()) {
            rows.add(new Row(
                    content.total().code(),
                    List.of(
                            FigureNames.step(campaign, position),
                            Segment.reached(position).count(counts, Group.MANDATORY, Reading.REPORTED),
                            Segment.atStep(position).count(counts, Group.MANDATORY, Reading.REPORTED))));
        }
        return new PackTable(
                "steps",
                Bundle.titleSteps(),
                List.of(
                        Column.text(Bundle.headStep()),
                        Column.count(Bundle.headReached(), "reached", Bundle.headReached()),
                        Column.count(Bundle.headStaying(), "staying", Bundle.headStaying())),
                rows,
                List.of());
    }

    private static PackTable trend(BriefedUnit content) {
        var rows = new ArrayList<Row>();
        for (var day : content.trend().orElseThrow().days()) {
            var share = Measure.REGISTERED.of(day.counts(), Group.MANDATORY, Reading.REPORTED);
            var verified = Measure.REGISTERED.of(day.counts(), Group.MANDATORY, Reading.VERIFIED);
            rows.add(new Row(
                    content.total().code(),
                    Arrays.asList(
                            FigureNames.date(day.date()),
                            share.whole(),
                            share.part(),
                            share.rate().isPresent() ? share.rate().getAsDouble() : null,
                            verified.part(),
                            content.table().campaign().plannedShare(day.date()))));
        }
        return new PackTable(
                "trend",
                Bundle.titleTrend(),
                List.of(
                        Column.text(Bundle.headDay()),
                        Column.count(
                                Bundle.headMandatory(),
                                "mandatory",
                                definition(Segment.Kind.PEOPLE, Group.MANDATORY, Reading.REPORTED)),
                        Column.count(
                                Bundle.headReported(),
                                "mandatory_registered_reported",
                                definition(Segment.Kind.REGISTERED, Group.MANDATORY, Reading.REPORTED)),
                        Column.share(Bundle.headShare(), "mandatory_registered_reported_share", Bundle.shareOf(), 2, 1),
                        Column.count(
                                Bundle.headVerified(),
                                "mandatory_registered_verified",
                                definition(Segment.Kind.REGISTERED, Group.MANDATORY, Reading.VERIFIED)),
                        new Column(Bundle.headPlan(), "plan", Bundle.headPlan(), Kind.SHARE, -1, -1)),
                rows,
                List.of());
    }

    /**
     * Who of the unit's mandatory staff is not registered, by unit and name.
     *
     * @param people everybody in the snapshot, sorted by name
     */
    static PackTable names(BriefedUnit content, List<SnapshotPerson> people, boolean isInFull) {
        var tree = content.table().tree();
        var codes = content.unit()
                .filter(unit -> unit.parentCode() != null)
                .map(unit -> tree.subtree(unit.code()).stream().map(Unit::code).collect(Collectors.toSet()));
        var rows = people.stream()
                .filter(person -> codes.isEmpty() || codes.get().contains(person.unitCode()))
                .filter(person ->
                        person.mandate() == Mandate.MANDATORY && person.exempt().isEmpty() && person.reported() == null)
                .sorted(Comparator.comparing(SnapshotPerson::unitCode))
                .map(person -> new Row(
                        person.unitCode(),
                        List.of(
                                person.unitCode().isEmpty()
                                        ? FigureNames.unitNotKnown()
                                        : tree.nameOf(person.unitCode()),
                                person.fullName(),
                                isInFull ? person.citizenId() : CitizenId.mask(person.citizenId()),
                                FigureNames.of(
                                        content.table().campaign(),
                                        content.table().campaign().stageOf(person.stage())),
                                person.stageSince() == null ? "" : FigureNames.date(person.stageSince()),
                                person.blocked())))
                .toList();
        return new PackTable(
                NAMES,
                Bundle.titleNames(),
                List.of(
                        Column.text(Bundle.headUnit()),
                        Column.text(Bundle.headName()),
                        Column.text(Bundle.headCitizenId()),
                        Column.text(Bundle.headStep()),
                        Column.text(Bundle.headSince()),
                        Column.text(Bundle.headReason())),
                rows,
                List.of());
    }
}

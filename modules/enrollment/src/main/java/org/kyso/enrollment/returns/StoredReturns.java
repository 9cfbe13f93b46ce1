package org.kyso.enrollment.returns;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kyso.districts.api.Unit;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.ReportedReturn;
import org.kyso.enrollment.api.ReportedReturn.State;
import org.kyso.enrollment.api.ReturnDifference;
import org.kyso.enrollment.api.Returns;
import org.kyso.enrollment.api.Stage;
import org.kyso.enrollment.figures.CountingUnits;
import org.kyso.enrollment.figures.StatusReader;
import org.kyso.enrollment.ledger.CampaignRows;
import org.kyso.enrollment.ledger.LedgerRows;
import org.kyso.enrollment.ledger.PersonHistory;
import org.kyso.enrollment.questions.QuestionRows;
import org.kyso.exchange.api.VietnameseNames;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.Source;
import org.kyso.personnel.api.Sources;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.lookup.ServiceProvider;

/** {@link Returns} out of the sources, the ledger and the rows that were set aside. */
@ServiceProvider(service = Returns.class)
public final class StoredReturns implements Returns {

    @Override
    public List<ReportedReturn> all(Campaign campaign, LocalDate asOf, LocalDate treeOf) throws RefusedException {
        var table = Rates.getDefault().at(campaign, asOf, treeOf);
        return StoreAccess.getDefault().read(t -> {
            var reading = new Reading(t.connection(), campaign, asOf, table, CountingUnits.on(treeOf));
            reading.papers();
            return reading.returns();
        });
    }

    @Override
    public List<ReturnDifference> differences(Campaign campaign, ReportedReturn earlier, ReportedReturn later)
            throws RefusedException {
        return StoreAccess.getDefault().read(t -> {
            var rows = new LedgerRows(t.connection(), Set.of());
            var before = byPerson(rows.of(campaign, earlier.sourceId()));
            var after = byPerson(rows.of(campaign, later.sourceId()));
            var all = new HashSet<>(before.keySet());
            all.addAll(after.keySet());
            var differences = new ArrayList<ReturnDifference>();
            for (var person : Register.getDefault().byId(all).values()) {
                long id = person.person().id();
                var said = words(campaign, before.get(id));
                var says = words(campaign, after.get(id));
                boolean isOfUnit =
                        List.of(Optional.ofNullable(before.get(id)), Optional.ofNullable(after.get(id))).stream()
                                .flatMap(Optional::stream)
                                .anyMatch(entry -> entry.unitCode().equals(later.unitCode())
                                        || person.on(later.dueOn()).unitCode().equals(later.unitCode()));
                // Whom the later one doesn't name, it says nothing of.
                if (isOfUnit && !says.isEmpty() && !said.equals(says)) {
                    differences.add(
                            new ReturnDifference(person.person(), said, says, kind(before.get(id), after.get(id))));
                }
            }
            differences.sort(VietnameseNames.by(one -> one.person().fullName()));
            return List.copyOf(differences);
        });
    }

    private static Map<Long, LedgerEntry> byPerson(List<LedgerEntry> entries) {
        var found = new HashMap<Long, LedgerEntry>();
        entries.forEach(entry -> found.put(entry.personId(), entry));
        return found;
    }

    private static String words(Campaign campaign, LedgerEntry entry) {
        if (entry == null) {
            return "";
        }
        var words = StatusReader.words(campaign, PersonHistory.of(List.of(entry), List.of()), LocalDate.MAX);
        return entry.registeredOn() == null ? words : words + ", " + FigureNames.date(entry.registeredOn());
    }

    private static ReturnDifference.Kind kind(LedgerEntry before, LedgerEntry after) {
        boolean was = isRegistered(before);
        boolean is = isRegistered(after);
        if (was == is) {
            return ReturnDifference.Kind.OTHER;
        }
        return is ? ReturnDifference.Kind.REGISTERED : ReturnDifference.Kind.TAKEN_BACK;
    }

    private static boolean isRegistered(LedgerEntry entry) {
        return entry != null && entry.stage() != null && entry.stage().compareTo(Stage.REGISTERED) >= 0;
    }

    /** What one paper has of one unit. */
    private static final class Part {

        private final Source source;
        private int taken;
        private int aside;

        Part(Source source) {
            this.source = source;
        }
    }

    private record Due(String unit, LocalDate day) {}

    /** One look at the store. */
    private static final class Reading {

        private final Connection connection;
        private final Campaign campaign;
        private final LocalDate asOf;
        private final RateTable table;
        private final CountingUnits units;
        private final List<LocalDate> dueDays;
        private final boolean isDemonstration;
        private final Map<Due, Map<Long, Part>> parts = new HashMap<>();

        Reading(Connection connection, Campaign campaign, LocalDate asOf, RateTable table, CountingUnits units)
                throws SQLException {
            this.connection = connection;
            this.campaign = campaign;
            this.asOf = asOf;
            this.table = table;
            this.units = units;
            this.dueDays = campaign.dueDays();
            this.isDemonstration = new CampaignRows(connection).readingDay() != null;
        }

        void papers() throws SQLException, RefusedException {
            var sources = new HashMap<Long, Source>();
            for (var source : Sources.getDefault().all()) {
                if (source.kind() == Source.Kind.RETURN && !source.reportedOn().isAfter(asOf)) {
                    sources.put(source.id(), source);
                }
            }
            var unsaid = new HashMap<Long, Set<Long>>();
            try (var query = connection.prepareStatement("SELECT source_id, unit_code, COUNT(*) FROM ledger_entry"
                    + " WHERE campaign_id = ? AND unit_code <> '' GROUP BY source_id, unit_code")) {
                query.setLong(1, campaign.id());
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        var source = sources.get(row.getLong(1));
                        if (source != null) {
                            int count = row.getInt(3);
                            part(row.getString(2), source).ifPresent(part -> part.taken += count);
                        }
                    }
                }
            }
            try (var query = connection.prepareStatement(
                    "SELECT source_id, person_id FROM ledger_entry WHERE campaign_id = ? AND unit_code = ''")) {
                query.setLong(1, campaign.id());
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        if (sources.containsKey(row.getLong(1))) {
                            unsaid.computeIfAbsent(row.getLong(1), k -> new HashSet<>())
                                    .add(row.getLong(2));
                        }
                    }
                }
            }
            for (var one : unsaid.entrySet()) {
                var source = sources.get(one.getKey());
                for (var person : Register.getDefault().byId(one.getValue()).values()) {
                    part(person.on(source.reportedOn()).unitCode(), source).ifPresent(part -> part.taken++);
                }
            }
            aside(sources);
        }

        private void aside(Map<Long, Source> sources) throws SQLException {
            var rows = new QuestionRows(connection);
            for (var source : sources.values()) {
                for (var unit : rows.asideByUnit(campaign, source.sha256()).entrySet()) {
                    part(unit.getKey(), source).ifPresent(part -> part.aside += unit.getValue());
                }
            }
        }

        /** What a paper has of the unit that counts a unit's people now; empty where none does. */
        private Optional<Part> part(String unitCode, Source source) {
            return units.of(unitCode)
                    .filter(code -> !code.isEmpty())
                    .map(code -> parts.computeIfAbsent(new Due(code, dueDay(source.reportedOn())), k -> new TreeMap<>())
                            .computeIfAbsent(source.id(), k -> new Part(source)));
        }

        private LocalDate dueDay(LocalDate reportedOn) {
            return dueDays.stream()
                    .filter(day -> !day.isBefore(reportedOn))
                    .findFirst()
                    .orElse(dueDays.get(dueDays.size() - 1));
        }

        List<ReportedReturn> returns() {
            var returns = new ArrayList<ReportedReturn>();
            for (var root : table.tree().roots()) {
                for (var unit : table.tree().subtree(root.code())) {
                    if (table.of(Place.own(unit.code())).population() > 0) {
                        dueDays.forEach(day -> add(unit, day, returns));
                    }
                }
            }
            returns.sort(Comparator.comparing(ReportedReturn::district)
                    .thenComparing(ReportedReturn::unitCode)
                    .thenComparing(ReportedReturn::dueOn));
            return List.copyOf(returns);
        }

        private void add(Unit unit, LocalDate day, List<ReportedReturn> returns) {
            var sent = List.copyOf(
                    parts.getOrDefault(new Due(unit.code(), day), Map.of()).values());
            var current =
                    sent.stream().filter(part -> !part.source.isWithdrawn()).toList();
            for (var part : sent) {
                State state;
                if (part.source.isWithdrawn()) {
                    state = State.WITHDRAWN;
                } else if (part != current.get(current.size() - 1)) {
                    state = State.CORRECTED;
                } else {
                    state = receivedOn(part.source).isAfter(day) ? State.LATE : State.ON_TIME;
                }
                returns.add(new ReportedReturn(
                        unit.code(),
                        unit.name(),
                        districtOf(unit),
                        day,
                        receivedOn(part.source),
                        part.source.fileName(),
                        part.source.sha256(),
                        part.source.id(),
                        part.source.reportedOn(),
                        part.taken,
                        part.aside,
                        state));
            }
            if (current.isEmpty() && !day.isAfter(asOf)) {
                returns.add(new ReportedReturn(
                        unit.code(), unit.name(), districtOf(unit), day, null, "", "", 0, null, 0, 0, State.MISSING));
            }
        }

        private String districtOf(Unit unit) {
            return table.tree()
                    .area(unit.area())
                    .map(area -> area.district().name())
                    .orElse("");
        }

        /** A demonstration's papers come on the days they speak of. */
        private LocalDate receivedOn(Source source) {
            return isDemonstration ? source.reportedOn() : source.importedOn();
        }
    }
}

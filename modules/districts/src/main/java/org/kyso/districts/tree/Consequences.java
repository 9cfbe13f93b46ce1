package org.kyso.districts.tree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kyso.districts.api.Area;
import org.kyso.districts.api.Unit;
import org.kyso.districts.module.ModuleFile;
import org.kyso.districts.spi.UnitPeople;
import org.kyso.exchange.api.Words;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/**
 * What a module would change for people who are in the units of its area: units that it takes away or ends, and codes that it gives
 * another meaning; and that it says other things than another of the same version. A module may do all that; only somebody who knows it has to agree.
 */
@Messages({
    "# {0} - unit",
    "# {1} - code",
    "# {2} - count of people",
    "unitGoes={0} ({1}) is not in it any more: {2} people would be in no known unit",
    "# {0} - unit",
    "# {1} - code",
    "# {2} - count of people",
    "unitEnds={0} ({1}) ends without a successor: {2} people would be in no known unit",
    "# {0} - code",
    "# {1} - unit as it was",
    "# {2} - unit as it is",
    "# {3} - count of people",
    "unitMeansOther=the code {0} means {2} and no longer {1}: {3} people would be counted there",
    "# {0} - version",
    "sameVersion=it has the version {0} of the module that was loaded, and says other things"
})
final class Consequences {

    private final Area before;
    private final Area after;

    private Consequences(Area before, Area after) {
        this.before = before;
        this.after = after;
    }

    /**
     * A sentence for each; none where nobody is touched.
     *
     * @param former the area as the store has it; empty for a new one
     */
    static List<String> of(Optional<AreaRow> former, ModuleFile file) throws RefusedException {
        if (former.isEmpty() || former.get().area().equals(file.area())) {
            return List.of();
        }
        var area = former.get().area();
        var found = new ArrayList<String>();
        if (former.get().version().equals(file.version())
                && !people(area.units()).isEmpty()) {
            found.add(Bundle.sameVersion(file.version()));
        }
        found.addAll(new Consequences(area, file.area()).ofUnits());
        return List.copyOf(found);
    }

    private List<String> ofUnits() throws RefusedException {
        var now = after.units().stream().collect(Collectors.toMap(Unit::code, unit -> unit));
        var touched = before.units().stream()
                .filter(unit -> !now.containsKey(unit.code())
                        || isOther(unit, now.get(unit.code()))
                        || isEnded(now.get(unit.code())) && !isEnded(unit))
                .toList();
        if (touched.isEmpty()) {
            return List.of();
        }
        var people = people(touched);
        var found = new ArrayList<String>();
        for (var unit : touched) {
            int count = people.getOrDefault(unit.code(), 0);
            if (count > 0) {
                found.add(sentence(unit, now.get(unit.code()), count));
            }
        }
        return found;
    }

    private static String sentence(Unit was, Unit is, int count) {
        if (is == null) {
            return Bundle.unitGoes(was.name(), was.code(), count);
        }
        return isOther(was, is)
                ? Bundle.unitMeansOther(was.code(), was.name(), is.name(), count)
                : Bundle.unitEnds(is.name(), is.code(), count);
    }

    /** The same name written otherwise is the same unit. */
    private static boolean isOther(Unit was, Unit is) {
        return was.kind() != is.kind() || !Words.plain(was.name()).equals(Words.plain(is.name()));
    }

    private static boolean isEnded(Unit unit) {
        return unit.successor() == null
                && unit.validTo() != null
                && unit.validTo().isBefore(LocalDate.now());
    }

    private static Map<String, Integer> people(List<Unit> units) throws RefusedException {
        var codes = units.stream().map(Unit::code).toList();
        var people = new HashMap<String, Integer>();
        for (var room : Lookup.getDefault().lookupAll(UnitPeople.class)) {
            room.in(codes).forEach((code, count) -> people.merge(code, count, Integer::sum));
        }
        return people;
    }
}

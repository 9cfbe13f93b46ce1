package org.kyso.enrollment.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitTree;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.FigureQuery.Scope;
import org.kyso.personnel.api.Placement;
import org.kyso.tasks.api.RefusedException;

/**
 * Decides in which unit of a day's tree the people count whom the register has in some unit. Every count and every list
 * of people asks it, so that nobody is counted in one place and listed in another.
 */
public final class CountingUnits {

    /** Instead of a unit's code: the people of units that stand in no tree of the day. */
    static final String UNKNOWN = "";

    private final UnitTree loaded;
    private final UnitTree tree;
    private final Set<String> known;

    /**
     * @param loaded every unit of the loaded areas, on whatever day it stands
     * @param known codes of the units of all areas, those of unloaded ones too
     */
    CountingUnits(UnitTree loaded, Set<String> known, LocalDate treeOf) {
        this.loaded = loaded;
        this.tree = loaded.on(treeOf);
        this.known = known;
    }

    /** The open store's units on a day. */
    public static CountingUnits on(LocalDate treeOf) throws RefusedException {
        var districts = Districts.getDefault();
        return new CountingUnits(districts.tree(), districts.knownUnits(), treeOf);
    }

    boolean areOf(UnitTree asked) {
        return loaded == asked;
    }

    /** The units that stand on the day. */
    UnitTree tree() {
        return tree;
    }

    /**
     * The unit itself or, where it has ended, the one that took over and stands on the day; {@link #UNKNOWN} where none
     * does. Empty for a unit of an area that is unloaded, whose people are out of sight, and for who has left.
     */
    public Optional<String> of(String code) {
        if (code.equals(Placement.LEFT)) {
            return Optional.empty();
        }
        var seen = new HashSet<String>();
        for (var at = code;
                at != null && seen.add(at);
                at = loaded.unit(at).map(Unit::successor).orElse(null)) {
            if (tree.unit(at).isPresent()) {
                return Optional.of(at);
            }
        }
        boolean isUnloaded = known.contains(code) && loaded.unit(code).isEmpty();
        return isUnloaded ? Optional.empty() : Optional.of(UNKNOWN);
    }

    /** Those of some units whose people count in a place. */
    List<String> countedIn(Place place, Collection<String> codes) {
        var inside = new HashSet<String>();
        if (place.scope() == Scope.SUBTREE) {
            tree.subtree(place.unitCode()).forEach(u -> inside.add(u.code()));
        }
        return codes.stream()
                .filter(code -> of(code).filter(unit -> switch (place.scope()) {
                            case SUBTREE -> inside.contains(unit);
                            case OWN -> unit.equals(place.unitCode());
                            case EVERY_UNIT -> !unit.equals(UNKNOWN);
                            case UNKNOWN_UNIT -> unit.equals(UNKNOWN);
                            case EVERYBODY -> true;
                        })
                        .isPresent())
                .toList();
    }
}

package org.kyso.enrollment.api;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitTree;
import org.kyso.enrollment.api.FigureQuery.Place;

/**
 * Every unit's counts at one date: numerators and denominators of one population. Immutable.
 *
 * <p>A unit's total is the sum of its children's totals and its own people.
 */
public final class RateTable {

    private final Campaign campaign;
    private final LocalDate asOf;
    private final LocalDate treeOf;
    private final UnitTree tree;
    private final Map<String, Counts> totals = new HashMap<>();
    private final Counts unplaced;

    /**
     * @param treeOf the day of the units
     * @param tree the units of that day
     * @param own each unit's own people, without those of the units below it
     * @param unplaced people whose unit isn't in the tree
     */
    public RateTable(
            Campaign campaign,
            LocalDate asOf,
            LocalDate treeOf,
            UnitTree tree,
            Map<String, Counts> own,
            Counts unplaced) {
        this.campaign = campaign;
        this.asOf = asOf;
        this.treeOf = treeOf;
        this.tree = tree;
        this.unplaced = unplaced;
        tree.roots().forEach(root -> total(root, own));
    }

    private RateTable(RateTable former, Counts unplaced) {
        this.campaign = former.campaign;
        this.asOf = former.asOf;
        this.treeOf = former.treeOf;
        this.tree = former.tree;
        this.unplaced = unplaced;
        totals.putAll(former.totals);
    }

    /**
     * The table after some changes.
     *
     * @param changes what is to be added to the counts of units' own people; a count may be below zero
     * @param nowUnplaced people whose unit isn't in the tree, after the changes
     */
    public RateTable with(Map<String, Counts> changes, Counts nowUnplaced) {
        var table = new RateTable(this, nowUnplaced);
        changes.forEach((code, change) -> {
            for (var unit = tree.unit(code);
                    unit.isPresent();
                    unit = tree.unit(unit.get().parentCode())) {
                table.totals.computeIfPresent(unit.get().code(), (same, total) -> total.plus(change));
            }
        });
        return table;
    }

    private Counts total(Unit unit, Map<String, Counts> own) {
        var sum = own.getOrDefault(unit.code(), Counts.NONE);
        for (var child : tree.children(unit.code())) {
            sum = sum.plus(total(child, own));
        }
        totals.put(unit.code(), sum);
        return sum;
    }

    /** The campaign the counts are of. */
    public Campaign campaign() {
        return campaign;
    }

    /** The day the counts are of. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The day whose units the people are counted in. */
    public LocalDate treeOf() {
        return treeOf;
    }

    /** The units that exist on that day. */
    public UnitTree tree() {
        return tree;
    }

    /** A unit with all below it; nobody where the unit isn't in the tree. */
    public Counts of(String unitCode) {
        return totals.getOrDefault(unitCode, Counts.NONE);
    }

    /** The people of a place. */
    public Counts of(Place place) {
        return switch (place.scope()) {
            case SUBTREE -> of(place.unitCode());
            case OWN -> {
                var own = of(place.unitCode());
                for (var child : tree.children(place.unitCode())) {
                    own = own.minus(of(child.code()));
                }
                yield own;
            }
            case UNKNOWN_UNIT -> unplaced;
            case EVERY_UNIT -> everyUnit();
            case EVERYBODY -> everyUnit().plus(unplaced);
        };
    }

    private Counts everyUnit() {
        return tree.roots().stream().map(root -> of(root.code())).reduce(Counts.NONE, Counts::plus);
    }

    /** People whose unit isn't in the tree. */
    public Counts unplaced() {
        return unplaced;
    }
}

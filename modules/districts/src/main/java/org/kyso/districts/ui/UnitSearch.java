package org.kyso.districts.ui;

import java.util.List;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitSelection;
import org.kyso.exchange.api.WordIndex;
import org.kyso.tasks.spi.SearchSource;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** Finds units by name, short name or code; opened, one is the unit that every window is about. */
@ServiceProvider(service = SearchSource.class, position = 100)
@Messages("foundUnits=Units")
public final class UnitSearch implements SearchSource {

    @Override
    public String heading() {
        return Bundle.foundUnits();
    }

    @Override
    public Index read() {
        var tree = Districts.getDefault().tree();
        var units = List.copyOf(tree.units());
        var index =
                WordIndex.of(units.stream().map(unit -> String.join(" ", unit.name(), unit.shortName(), unit.code())));
        return (words, most) -> index.find(words, most).stream()
                .map(units::get)
                .map(unit -> new Found(
                        unit.name(),
                        unit.parentCode() == null ? "" : tree.nameOf(unit.parentCode()),
                        () -> choose(unit)))
                .toList();
    }

    private static void choose(Unit unit) {
        Lookup.getDefault().lookup(UnitSelection.class).choose(unit.code());
    }
}

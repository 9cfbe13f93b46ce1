package org.kyso.contacts.ui;

import java.util.Optional;
import java.util.stream.Stream;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitMatch;
import org.kyso.districts.api.UnitNames;
import org.kyso.districts.api.UnitTree;

/** Units as a user types them, both ways. */
final class UnitInput {

    private final UnitTree tree;
    private final UnitNames names;

    UnitInput(UnitTree tree) {
        this.tree = tree;
        this.names = new UnitNames(tree);
    }

    /** What a text means. */
    UnitMatch match(String text) {
        return names.match(text, Optional.empty());
    }

    /** The shortest way to write a unit that is read as that unit again; of one that isn't loaded, its code. */
    String write(String code) {
        return tree.unit(code).stream()
                .flatMap(u -> Stream.of(u.name(), u.name() + " - " + district(u)))
                .filter(text -> match(text) instanceof UnitMatch.Found found
                        && found.unit().code().equals(code))
                .findFirst()
                .orElse(code);
    }

    /** The unit with the district it lies in. */
    String describe(Unit unit) {
        return unit.name() + " · " + district(unit);
    }

    private String district(Unit unit) {
        return tree.unit(unit.parentCode()).map(Unit::shortName).orElse("");
    }
}

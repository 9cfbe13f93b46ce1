package org.kyso.districts.api;

import java.util.List;

/** What a written unit name means. */
public sealed interface UnitMatch {

    /** Exactly one unit. */
    record Found(Unit unit) implements UnitMatch {}

    /** Several units are called so, and nothing says which is meant. */
    record Ambiguous(List<Unit> units) implements UnitMatch {}

    /** No loaded unit is called so. */
    record Unknown() implements UnitMatch {}
}

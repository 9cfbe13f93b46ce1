package org.kyso.districts.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A written unit name taken apart: what kind of unit it says it is, and what is left. Works on folded text, with
 * diacritics or without.
 *
 * @param whole the text itself: "Phong Cốc" is a ward, though "phong" may also open a department's name
 * @param kinds what the words before the name allow; every kind where they say nothing
 */
record WrittenUnitName(String whole, Set<UnitKind> kinds, String core) {

    private static final Set<UnitKind> ANY = EnumSet.allOf(UnitKind.class);

    /** Words that come before a name, by the kind they say. Taken off one after the other until one has said it. */
    private static final Map<Set<UnitKind>, List<String>> OPENINGS = Map.ofEntries(
            Map.entry(ANY, List.of("cong an ", "công an ", "ca ")),
            Map.entry(Set.of(UnitKind.WARD), List.of("cap ", "phuong ", "phường ", "p ")),
            Map.entry(Set.of(UnitKind.COMMUNE), List.of("cax ", "xa ", "xã ", "x ")),
            Map.entry(Set.of(UnitKind.TOWNSHIP), List.of("catt ", "thi tran ", "thị trấn ", "tt ")),
            Map.entry(
                    Set.of(UnitKind.DISTRICT),
                    List.of(
                            "catp ",
                            "catx ",
                            "cah ",
                            "thanh pho ",
                            "thành phố ",
                            "tp ",
                            "thi xa ",
                            "thị xã ",
                            "tx ",
                            "huyen ",
                            "huyện ",
                            "h ")),
            Map.entry(Set.of(UnitKind.PROVINCE), List.of("cat ", "tinh ", "tỉnh ")),
            Map.entry(Set.of(UnitKind.TEAM), List.of("doi ", "đội ")),
            Map.entry(Set.of(UnitKind.DEPARTMENT), List.of("phong ", "phòng ")));

    static WrittenUnitName of(String folded) {
        var rest = folded;
        var kinds = ANY;
        var opening = opening(rest);
        while (opening.isPresent() && kinds == ANY) {
            rest = rest.substring(opening.get().getValue().length());
            kinds = opening.get().getKey();
            opening = opening(rest);
        }
        return new WrittenUnitName(folded, kinds, rest);
    }

    private static Optional<Map.Entry<Set<UnitKind>, String>> opening(String text) {
        return OPENINGS.entrySet().stream()
                .flatMap(kind ->
                        kind.getValue().stream().filter(text::startsWith).map(words -> Map.entry(kind.getKey(), words)))
                .findFirst();
    }

    /** The units of that name that are of an allowed kind. */
    List<Unit> choose(Map<String, Set<Unit>> byCore) {
        var opened = byCore.getOrDefault(core, Set.of()).stream()
                .filter(u -> kinds.contains(u.kind()))
                .toList();
        return opened.isEmpty() ? List.copyOf(byCore.getOrDefault(whole, Set.of())) : opened;
    }
}

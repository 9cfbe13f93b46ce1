package org.kyso.districts.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A written unit name taken apart: what kind of unit it says it is, and what is left. Works on folded text, with
 * diacritics or without.
 *
 * @param whole the text itself: "Phong Cốc" is a ward, though "phong" may also open a department's name
 * @param kinds what the words before the name allow; every kind where they say nothing
 */
record UnitWriting(String whole, Set<UnitKind> kinds, String core) {

    private static final Set<UnitKind> ANY = EnumSet.allOf(UnitKind.class);

    /** Taken off one after the other until one has said the kind. */
    private static final List<Map.Entry<String, Set<UnitKind>>> OPENINGS = List.of(
            opening("cong an ", ANY),
            opening("công an ", ANY),
            opening("ca ", ANY),
            opening("cap ", Set.of(UnitKind.WARD)),
            opening("cax ", Set.of(UnitKind.COMMUNE)),
            opening("catt ", Set.of(UnitKind.TOWNSHIP)),
            opening("catp ", Set.of(UnitKind.DISTRICT)),
            opening("catx ", Set.of(UnitKind.DISTRICT)),
            opening("cah ", Set.of(UnitKind.DISTRICT)),
            opening("cat ", Set.of(UnitKind.PROVINCE)),
            opening("phuong ", Set.of(UnitKind.WARD)),
            opening("phường ", Set.of(UnitKind.WARD)),
            opening("p ", Set.of(UnitKind.WARD)),
            opening("xa ", Set.of(UnitKind.COMMUNE)),
            opening("xã ", Set.of(UnitKind.COMMUNE)),
            opening("x ", Set.of(UnitKind.COMMUNE)),
            opening("thi tran ", Set.of(UnitKind.TOWNSHIP)),
            opening("thị trấn ", Set.of(UnitKind.TOWNSHIP)),
            opening("tt ", Set.of(UnitKind.TOWNSHIP)),
            opening("thanh pho ", Set.of(UnitKind.DISTRICT)),
            opening("thành phố ", Set.of(UnitKind.DISTRICT)),
            opening("tp ", Set.of(UnitKind.DISTRICT)),
            opening("thi xa ", Set.of(UnitKind.DISTRICT)),
            opening("thị xã ", Set.of(UnitKind.DISTRICT)),
            opening("tx ", Set.of(UnitKind.DISTRICT)),
            opening("huyen ", Set.of(UnitKind.DISTRICT)),
            opening("huyện ", Set.of(UnitKind.DISTRICT)),
            opening("h ", Set.of(UnitKind.DISTRICT)),
            opening("tinh ", Set.of(UnitKind.PROVINCE)),
            opening("tỉnh ", Set.of(UnitKind.PROVINCE)),
            opening("doi ", Set.of(UnitKind.TEAM)),
            opening("đội ", Set.of(UnitKind.TEAM)),
            opening("phong ", Set.of(UnitKind.DEPARTMENT)),
            opening("phòng ", Set.of(UnitKind.DEPARTMENT)));

    private static Map.Entry<String, Set<UnitKind>> opening(String words, Set<UnitKind> kinds) {
        return Map.entry(words, kinds);
    }

    static UnitWriting of(String folded) {
        var rest = folded;
        var kinds = ANY;
        for (boolean found = true; found; ) {
            found = false;
            for (var opening : OPENINGS) {
                if (rest.startsWith(opening.getKey()) && (kinds == ANY)) {
                    rest = rest.substring(opening.getKey().length());
                    kinds = opening.getValue();
                    found = true;
                    break;
                }
            }
        }
        return new UnitWriting(folded, kinds, rest);
    }

    /** The units of that name that are of an allowed kind. */
    List<Unit> choose(Map<String, Set<Unit>> byCore) {
        var opened = byCore.getOrDefault(core, Set.of()).stream()
                .filter(u -> kinds.contains(u.kind()))
                .toList();
        return opened.isEmpty() ? List.copyOf(byCore.getOrDefault(whole, Set.of())) : opened;
    }
}

package org.kyso.districts.api;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kyso.exchange.api.Words;

/**
 * Finds the unit behind a name as people write it: "Công an phường Hồng Gai", "CA P. Hồng Gai", "CAP Hồng Gai",
 * "Hồng Gai", with or without diacritics, or its code. Immutable, for one tree.
 */
public final class UnitNames {

    private static final Pattern TAIL =
            Pattern.compile("\\s[-–—]\\s|[,(;]|\\s(?=(?iu:c[oô]ng an|ca|catp|catx|cah)\\s)");

    private static final Pattern BRACKET = Pattern.compile("\\(([^()]+)\\)$");

    /** A district's name, whether it is loaded or not: "CÔNG AN HUYỆN VÂN ĐỒN", "CATP Hạ Long". */
    private static final Pattern DISTRICT = Pattern.compile("(?:(?iu:công an|ca)\\s+"
            + "(?iu:huyện|thị xã|thành phố|quận|tx\\.?|tp\\.?)|(?iu:cah|catx|catp))(?:\\s+\\p{Lu}\\p{L}*){1,4}");

    /** The same as the end of a unit's name: "xã Đồng Tiến, huyện Vân Đồn". */
    private static final Pattern DISTRICT_BEHIND =
            Pattern.compile("^\\s*(?iu:huyện|thị xã|thành phố|quận|tx\\.?|tp\\.?)(?:\\s+\\p{Lu}\\p{L}*){1,4}");

    private static final Pattern PLACE = Pattern.compile("\\p{Lu}\\p{Ll}+(?:\\s+\\p{Lu}\\p{Ll}+){1,3}");

    private final UnitTree tree;
    private final Map<String, Set<Unit>> byName = new HashMap<>();
    private final Map<String, Set<Unit>> byPlainName = new HashMap<>();
    private final Map<String, Unit> byCode = new HashMap<>();

    public UnitNames(UnitTree tree) {
        this.tree = tree;
        for (var unit : tree.units()) {
            byCode.put(unit.code().toLowerCase(Locale.ROOT), unit);
            add(unit, unit.name());
            add(unit, unit.shortName());
            unit.aliases().forEach(alias -> add(unit, alias));
        }
    }

    private void add(Unit unit, String name) {
        index(byName, Words.key(name), unit);
        index(byPlainName, Words.plain(name), unit);
    }

    private static void index(Map<String, Set<Unit>> index, String folded, Unit unit) {
        for (var core : List.of(folded, WrittenUnitName.of(folded).core())) {
            index.computeIfAbsent(core, k -> new LinkedHashSet<>()).add(unit);
        }
    }

    /**
     * The unit that is meant.
     *
     * @param area code of the area the paper speaks of, which decides between several of one name; or empty
     */
    public UnitMatch match(String written, Optional<String> area) {
        var candidates = candidates(written);
        if (candidates.size() > 1 && area.isPresent()) {
            var own =
                    candidates.stream().filter(u -> u.area().equals(area.get())).toList();
            candidates = own.isEmpty() ? candidates : own;
        }
        return switch (candidates.size()) {
            case 0 -> new UnitMatch.Unknown();
            case 1 -> new UnitMatch.Found(candidates.get(0));
            default -> new UnitMatch.Ambiguous(candidates);
        };
    }

    private List<Unit> candidates(String written) {
        var code = byCode(written);
        if (!code.isEmpty()) {
            return code;
        }
        var exact = WrittenUnitName.of(Words.key(written)).choose(byName);
        if (!exact.isEmpty()) {
            return exact;
        }
        var plain = WrittenUnitName.of(Words.plain(written)).choose(byPlainName);
        return plain.isEmpty() ? withoutTail(written) : plain;
    }

    /** "PV01", and "Phòng PV01". */
    private List<Unit> byCode(String written) {
        var unit = byCode.get(written.strip().toLowerCase(Locale.ROOT));
        if (unit != null) {
            return List.of(unit);
        }
        var opened = WrittenUnitName.of(Words.key(written));
        unit = byCode.get(opened.core());
        return unit != null && opened.kinds().contains(unit.kind()) ? List.of(unit) : List.of();
    }

    /** "Đội Tham mưu - Công an TP Hạ Long", "Phòng Tham mưu (PV01)": the unit first, then whose it is. */
    private List<Unit> withoutTail(String written) {
        var text = Normalizer.normalize(written.strip(), Normalizer.Form.NFC);
        var bracket = BRACKET.matcher(text);
        if (bracket.find() && byCode.containsKey(bracket.group(1).strip().toLowerCase(Locale.ROOT))) {
            return byCode(bracket.group(1));
        }
        var parts = TAIL.split(text, 2);
        if (parts.length < 2 || parts[0].isBlank()) {
            return List.of();
        }
        var found = candidates(parts[0]);
        var areas = areasNamed(parts[1]);
        if (isElsewhere(parts[1]) || areas.isEmpty() && isOtherPlace(parts[1])) {
            return List.of();
        }
        // A ward of one district said to be another's is neither.
        return areas.size() == 1
                ? found.stream().filter(u -> areas.contains(u.area())).toList()
                : found;
    }

    /** Whether a text names a district, and none that is loaded: its units are not those of the same name that are. */
    public boolean isElsewhere(String text) {
        var written = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (!areasNamed(written).isEmpty()) {
            return false;
        }
        var named = DISTRICT.matcher(written);
        while (named.find()) {
            if (!isKnown(named.group())) {
                return true;
            }
        }
        return DISTRICT_BEHIND.matcher(written).find();
    }

    /** Whether what stands behind a unit is a place's name alone, and one that the tree doesn't have: "Đội Tham mưu - Hải Hà". */
    private boolean isOtherPlace(String tail) {
        var name = tail.strip().replaceFirst("\\)$", "");
        return PLACE.matcher(name).matches() && candidates(name).isEmpty();
    }

    /** Whether some unit has the name, or its beginning: in a heading other words may follow it. */
    private boolean isKnown(String name) {
        var words = name.split("\\s+");
        for (int end = words.length; end > 1; end--) {
            var beginning = String.join(" ", List.of(words).subList(0, end));
            if (!WrittenUnitName.of(Words.key(beginning)).choose(byName).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The areas whose district a text names, such as a heading or a file name. */
    public Set<String> areasNamed(String text) {
        var words = " " + Words.plain(text) + " ";
        var named = new ArrayList<Area>();
        for (var area : tree.areas()) {
            var name = " " + Words.plain(area.plainName()) + " ";
            var code = " " + Words.plain(area.code()) + " ";
            if (words.contains(name) || words.contains(code) || words.contains(closed(code))) {
                named.add(area);
            }
        }
        return named.stream().map(Area::code).collect(Collectors.toSet());
    }

    /** File names often have no blanks: "baocao_HaLong.xlsx". */
    private static String closed(String words) {
        return " " + words.replace(" ", "") + " ";
    }

    /**
     * The area that a paper's own unit names point to: the one that alone has most of them.
     *
     * @return empty where none or several do
     */
    public Optional<String> areaOf(Collection<String> writtenNames) {
        var votes = new HashMap<String, Integer>();
        for (var name : writtenNames) {
            if (match(name, Optional.empty()) instanceof UnitMatch.Found found
                    && !found.unit().area().isEmpty()) {
                votes.merge(found.unit().area(), 1, Integer::sum);
            }
        }
        var most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var leaders =
                votes.entrySet().stream().filter(e -> e.getValue() == most).toList();
        return leaders.size() == 1 ? Optional.of(leaders.get(0).getKey()) : Optional.empty();
    }
}

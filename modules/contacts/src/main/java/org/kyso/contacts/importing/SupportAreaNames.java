package org.kyso.contacts.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.kyso.districts.api.Area;
import org.kyso.districts.api.SupportArea;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitTree;
import org.kyso.exchange.api.Words;

/**
 * Finds the support areas that a text names: by their own names, by their districts, by a half's places. The text may
 * list them in any way, even with nothing but a blank between, which is what a line break in a cell becomes. Immutable.
 */
final class SupportAreaNames {

    /** Words around the names. Names are looked for first, so a word that belongs to one isn't lost. */
    private static final Set<String> FILL =
            Set.of(("va cac gom dia ban khu vuc phia ben phan ho tro phu trach cong an ca huyen thi xa thanh "
                            + "pho tp tx h phuong p and the side half of district districts town city area areas")
                    .split(" "));

    private static final List<String> EVERYWHERE = List.of("toan tinh", "ca tinh", "whole province", "all areas");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern PARTS = Pattern.compile(
            "(?<!\\p{L})(?:và|phía|bên|and|side)(?!\\p{L})|[^\\p{L}\\p{M}\\p{N} ]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * What a text was read as.
     *
     * @param codes the support areas
     * @param unknown words that name nothing, as written
     * @param outside districts that are named and belong to no support area
     * @param wider support areas of which only some of the districts are named
     */
    record NamedAreas(Set<String> codes, List<String> unknown, List<String> outside, List<String> wider) {}

    /** What a phrase may mean. */
    private record Meaning(Type type, String code) {

        private enum Type {
            AREA,
            PLACE,
            DISTRICT
        }
    }

    private final UnitTree tree;
    private final Map<String, Set<Meaning>> meanings = new HashMap<>();
    private int longest = 1;

    SupportAreaNames(UnitTree tree) {
        this.tree = tree;
        for (var area : tree.areas()) {
            add(area.plainName(), Meaning.Type.DISTRICT, area.code());
            add(area.district().shortName(), Meaning.Type.DISTRICT, area.code());
            area.supportAreas().forEach(s -> addSupport(area, s));
        }
    }

    private void addSupport(Area area, SupportArea support) {
        add(support.code(), Meaning.Type.AREA, support.code());
        add(support.name(), Meaning.Type.AREA, support.code());
        EVERYWHERE.forEach(words -> add(words, Meaning.Type.AREA, support.code()));
        if (support.units().isEmpty()) {
            return;
        }
        for (var place : PARTS.split(support.name())) {
            if (!Words.plain(place).equals(Words.plain(area.plainName()))) {
                add(place, Meaning.Type.PLACE, support.code());
            }
        }
        area.units().stream()
                .filter(u -> support.units().contains(u.code()))
                .map(Unit::shortName)
                .forEach(name -> add(name, Meaning.Type.PLACE, support.code()));
    }

    private void add(String words, Meaning.Type type, String code) {
        var phrase = Words.plain(words);
        if (!phrase.isEmpty()) {
            meanings.computeIfAbsent(phrase, p -> new HashSet<>()).add(new Meaning(type, code));
            longest = Math.max(longest, phrase.split(" ").length);
        }
    }

    /** Reads a text; an empty one names nothing and has nothing unknown. */
    NamedAreas read(String text) {
        var written = BETWEEN.splitAsStream(text).filter(w -> !w.isEmpty()).toList();
        var plain = written.stream().map(Words::plain).toList();
        var found = new LinkedHashSet<Meaning>();
        var unknown = new ArrayList<String>();
        for (int at = 0; at < plain.size(); ) {
            int length = phraseAt(plain, at, found);
            if (length == 0 && !FILL.contains(plain.get(at))) {
                unknown.add(written.get(at));
            }
            at += Math.max(1, length);
        }
        return resolve(found, unknown);
    }

    /** The longest known phrase from a word on; its length in words, 0 where there is none. */
    private int phraseAt(List<String> plain, int at, Set<Meaning> found) {
        for (int length = Math.min(longest, plain.size() - at); length > 0; length--) {
            var meant = meanings.get(String.join(" ", plain.subList(at, at + length)));
            if (meant != null) {
                found.addAll(meant);
                return length;
            }
        }
        return 0;
    }

    /** A district means all of its support areas, unless the text also says which of them. */
    private NamedAreas resolve(Set<Meaning> found, List<String> unknown) {
        var codes = new TreeSet<String>();
        var districts = new LinkedHashSet<String>();
        for (var meaning : found) {
            (meaning.type() == Meaning.Type.DISTRICT ? districts : codes).add(meaning.code());
        }
        var said = Set.copyOf(codes);
        var outside = new ArrayList<String>();
        for (var code : districts) {
            var area = tree.area(code).orElseThrow();
            var own = area.supportAreas().stream().map(SupportArea::code).toList();
            if (own.isEmpty()) {
                outside.add(area.district().shortName());
            } else if (own.stream().noneMatch(said::contains)) {
                codes.addAll(own);
            }
        }
        return new NamedAreas(codes, unknown, outside, wider(codes, said, districts));
    }

    private List<String> wider(Set<String> codes, Set<String> said, Set<String> districts) {
        return tree.areas().stream()
                .filter(a -> !districts.contains(a.code()))
                .flatMap(a -> a.supportAreas().stream())
                .filter(s -> codes.contains(s.code()) && !said.contains(s.code()))
                .map(SupportArea::name)
                .distinct()
                .toList();
    }
}

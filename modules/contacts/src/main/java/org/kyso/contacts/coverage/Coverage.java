package org.kyso.contacts.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kyso.contacts.api.Call;
import org.kyso.contacts.api.Call.Reason;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactKind;
import org.kyso.districts.api.Area;
import org.kyso.districts.api.Level;
import org.kyso.districts.api.SupportArea;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitKind;
import org.kyso.districts.api.UnitTree;
import org.kyso.exchange.api.VietnameseNames;

/** Who covers what, for one tree and one set of contacts; needs no store. Immutable. */
public final class Coverage {

    /** No tree and nobody. */
    public static final Coverage EMPTY = new Coverage(UnitTree.EMPTY, List.of());

    private static final String BETWEEN = " · ";

    private final UnitTree tree;
    private final List<Contact> contacts;
    private final Map<String, SupportArea> supportAreas = new LinkedHashMap<>();
    private final Set<String> covered;

    public Coverage(UnitTree tree, Collection<Contact> contacts) {
        this.tree = tree;
        this.contacts = sorted(contacts);
        for (var area : tree.areas()) {
            area.supportAreas().forEach(s -> supportAreas.putIfAbsent(s.code(), s));
        }
        this.covered = of(ContactKind.PROVIDER_AREA).stream()
                .flatMap(c -> c.areas().stream())
                .collect(Collectors.toSet());
    }

    /** Contacts by kind, then by name. */
    public static List<Contact> sorted(Collection<Contact> contacts) {
        return contacts.stream()
                .sorted(Comparator.comparing(Contact::kind)
                        .thenComparing(VietnameseNames.by(Contact::name))
                        .thenComparing(Contact::id))
                .toList();
    }

    /** The tree it speaks of. */
    public UnitTree tree() {
        return tree;
    }

    /** Everybody, by kind and name. */
    public List<Contact> contacts() {
        return contacts;
    }

    /** The support areas of the tree, each once, in the order of its districts. */
    public List<SupportArea> supportAreas() {
        return List.copyOf(supportAreas.values());
    }

    private List<Contact> of(ContactKind kind) {
        return contacts.stream().filter(c -> c.kind() == kind).toList();
    }

    /** Whom to call for a unit, the nearest first. */
    public List<Call> calls(String unitCode) {
        var calls = new ArrayList<Call>();
        tree.unit(unitCode).filter(u -> u.kind() != UnitKind.PROVINCE).ifPresent(unit -> {
            calls.addAll(focalOfficers(unit));
            calls.addAll(supporters(unit));
        });
        of(ContactKind.STAFF_DIVISION).forEach(c -> calls.add(new Call(c, Reason.STAFF_DIVISION, "")));
        of(ContactKind.PROVIDER_OFFICE).forEach(c -> calls.add(new Call(c, Reason.PROVIDER_OFFICE, "")));
        return List.copyOf(calls);
    }

    private List<Call> focalOfficers(Unit unit) {
        var reason = Reason.FOCAL_OF_UNIT;
        var asked = Optional.of(unit);
        while (asked.isPresent() && asked.get().kind() != UnitKind.PROVINCE) {
            var answering = asked.get();
            var found = of(ContactKind.FOCAL_OFFICER).stream()
                    .filter(c -> c.unit().equals(answering.code()))
                    .toList();
            if (!found.isEmpty()) {
                var why = reason;
                return found.stream()
                        .map(c -> new Call(c, why, answering.name()))
                        .toList();
            }
            reason = Reason.FOCAL_ABOVE;
            asked = tree.unit(answering.parentCode());
        }
        return List.of();
    }

    private List<Call> supporters(Unit unit) {
        var serving = serving(unit);
        return of(ContactKind.PROVIDER_AREA).stream()
                .map(c -> new Call(
                        c,
                        Reason.SUPPORTS_AREA,
                        serving.stream()
                                .filter(s -> c.areas().contains(s.code()))
                                .map(SupportArea::name)
                                .collect(Collectors.joining(BETWEEN))))
                .filter(call -> !call.about().isEmpty())
                .toList();
    }

    /**
     * The support areas that serve a unit. Of a district shared by several, those that name the unit; all of them for
     * the district itself and for its units that none names, such as its own teams.
     */
    private List<SupportArea> serving(Unit unit) {
        var all = tree.area(unit.area()).map(Area::supportAreas).orElse(List.of());
        if (unit.kind().level() != Level.UNIT) {
            return all;
        }
        var line = new HashSet<String>();
        for (var at = Optional.of(unit);
                at.isPresent() && at.get().kind().level() == Level.UNIT;
                at = tree.unit(at.get().parentCode())) {
            line.add(at.get().code());
        }
        var own = all.stream()
                .filter(s -> s.units().isEmpty() || s.units().stream().anyMatch(line::contains))
                .toList();
        return own.isEmpty() ? all : own;
    }

    /** The support areas that serve a unit and that nobody covers. */
    public List<SupportArea> uncovered(String unitCode) {
        return tree.unit(unitCode).map(this::serving).orElse(List.of()).stream()
                .filter(s -> !covered.contains(s.code()))
                .toList();
    }

    /** Whether a unit lies in a district that belongs to no support area. */
    public boolean isOutside(String unitCode) {
        return tree.unit(unitCode)
                .flatMap(u -> tree.area(u.area()))
                .filter(this::isOutside)
                .isPresent();
    }

    private boolean isOutside(Area area) {
        return area.supportAreas().isEmpty() && !isHeadquarters(area);
    }

    /** The departments at headquarters have no district around them: the staff division is next door. */
    private static boolean isHeadquarters(Area area) {
        return area.units().stream().anyMatch(u -> u.kind() == UnitKind.DEPARTMENT);
    }

    /** Where nobody would answer. */
    public Gaps gaps() {
        var areas = supportAreas.values().stream()
                .filter(s -> !covered.contains(s.code()))
                .toList();
        var districts = tree.areas().stream()
                .filter(this::isOutside)
                .map(Area::district)
                .toList();
        var answered = of(ContactKind.FOCAL_OFFICER).stream().map(Contact::unit).collect(Collectors.toSet());
        // The headquarters' own node only holds the departments together; nobody serves in it.
        var frames = tree.areas().stream()
                .filter(Coverage::isHeadquarters)
                .map(a -> a.district().code())
                .collect(Collectors.toSet());
        var units = tree.units().stream()
                .filter(u -> u.kind() != UnitKind.PROVINCE)
                .filter(u -> !answered.contains(u.code()) && !frames.contains(u.code()))
                .toList();
        return new Gaps(areas, districts, units);
    }

    /** What a contact is there for, in words: its areas or its unit; a code where the module isn't loaded. */
    public String scope(Contact contact) {
        return switch (contact.kind()) {
            case PROVIDER_AREA -> areaNames(contact.areas());
            case FOCAL_OFFICER -> unitName(contact.unit());
            case PROVIDER_OFFICE, STAFF_DIVISION -> "";
        };
    }

    /** The contact in one line: name, phone or else mail, kind, and what it answers for. */
    public String describe(Contact contact) {
        return Stream.of(
                        contact.name(),
                        contact.phone().isEmpty() ? contact.mail() : contact.phone(),
                        ContactKindNames.of(contact.kind()),
                        scope(contact))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(BETWEEN));
    }

    /** What support areas are called. */
    public String areaNames(Collection<String> codes) {
        return codes.stream()
                .map(code ->
                        supportAreas.containsKey(code) ? supportAreas.get(code).name() : code)
                .sorted(VietnameseNames.alphabetical())
                .collect(Collectors.joining(BETWEEN));
    }

    /** What a unit is called, with its district. */
    public String unitName(String code) {
        return tree.unit(code).map(this::placed).orElse(code);
    }

    /** Several districts have a team of the same name, so a unit is named with its district. */
    private String placed(Unit unit) {
        var district = tree.unit(unit.parentCode()).filter(p -> p.kind() == UnitKind.DISTRICT);
        return unit.name() + district.map(d -> BETWEEN + d.shortName()).orElse("");
    }
}

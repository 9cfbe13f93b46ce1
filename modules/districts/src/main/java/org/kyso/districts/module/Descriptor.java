package org.kyso.districts.module;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.kyso.districts.api.Area;
import org.kyso.districts.api.SupportArea;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitKind;
import org.kyso.exchange.api.CheckedXml;
import org.kyso.tasks.api.PlainText;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads the descriptor of a district module, checked against the published schema {@code district-1.xsd}. */
@Messages({
    "# {0} - what the parser says",
    "badDescriptor=its descriptor is not valid: {0}",
    "# {0} - unit code",
    "codeTwice=its descriptor names the unit code {0} twice",
    "# {0} - unit code",
    "unknownSupported=its descriptor puts the unit {0} into a support area but doesn''t describe it",
    "# {0} - unit code",
    "successorCycle=its descriptor lets the unit {0} be followed, in the end, by itself",
    "# {0} - unit code",
    "hiddenLetters=a name of {0} has letters in it that nobody sees, such as marks that turn the direction of writing",
    "# {0} - unit code",
    "endsBeforeStart=its descriptor lets the unit {0} end before it starts"
})
public final class Descriptor {

    private Descriptor() {}

    /** @throws RefusedException with a half sentence that tells what is wrong with it */
    static Area read(byte[] xml) throws RefusedException {
        try {
            return checked(area(CheckedXml.read(xml, Descriptor.class.getResource("district-1.xsd"))));
        } catch (SAXException | IOException | DateTimeException invalid) {
            throw new RefusedException(Bundle.badDescriptor(CheckedXml.complaint(invalid)), invalid);
        }
    }

    /** A descriptor that was checked when it was stored. Checking it again would make every start wait for the schema. */
    public static Area readStored(byte[] xml) {
        try {
            return area(CheckedXml.read(xml));
        } catch (SAXException | IOException changed) {
            throw new IllegalStateException("A stored descriptor was valid when it was stored", changed);
        }
    }

    private static Area area(Element root) {
        var area = CheckedXml.text(root, "area");
        var provinceElement = CheckedXml.children(root, "province").get(0);
        var province = new Unit(
                CheckedXml.text(provinceElement, "code"),
                null,
                "",
                UnitKind.PROVINCE,
                CheckedXml.text(provinceElement, "name"),
                CheckedXml.text(provinceElement, "short-name"),
                List.of(),
                null,
                null,
                null);
        var district = unit(root, province.code(), area, UnitKind.DISTRICT);
        var units = new ArrayList<Unit>();
        units.add(district);
        for (var element : CheckedXml.children(root, "unit")) {
            var kind = UnitKind.valueOf(CheckedXml.text(element, "kind").toUpperCase(Locale.ROOT));
            units.add(unit(element, district.code(), area, kind));
        }
        var tile = CheckedXml.children(root, "tile").get(0);
        return new Area(
                area,
                province,
                district,
                CheckedXml.text(root, "plain-name"),
                Integer.parseInt(CheckedXml.text(tile, "column")),
                Integer.parseInt(CheckedXml.text(tile, "row")),
                List.copyOf(units),
                CheckedXml.children(root, "support-area").stream()
                        .map(Descriptor::supportArea)
                        .toList());
    }

    private static Unit unit(Element element, String parent, String area, UnitKind kind) {
        var name = CheckedXml.text(element, "name");
        var shortName = CheckedXml.text(element, "short-name");
        return new Unit(
                CheckedXml.text(element, "code"),
                parent,
                area,
                kind,
                name,
                shortName.isEmpty() ? name : shortName,
                CheckedXml.children(element, "alias").stream()
                        .map(alias -> CheckedXml.folded(alias.getTextContent()))
                        .toList(),
                day(element, "valid-from"),
                day(element, "valid-to"),
                element.hasAttribute("successor") ? CheckedXml.text(element, "successor") : null);
    }

    private static SupportArea supportArea(Element element) {
        var units = CheckedXml.text(element, "units");
        return new SupportArea(
                CheckedXml.text(element, "code"),
                CheckedXml.text(element, "name"),
                units.isEmpty() ? Set.of() : Set.copyOf(List.of(units.split(" "))));
    }

    private static LocalDate day(Element element, String name) {
        return element.hasAttribute(name)
                ? LocalDate.parse(CheckedXml.text(element, name).substring(0, 10))
                : null;
    }

    /** A unit that follows itself, over however many others, would be taken over by nobody. */
    private static void refuseSuccessorCycles(Area area) throws RefusedException {
        var successors = new HashMap<String, String>();
        for (var unit : area.units()) {
            if (unit.successor() != null) {
                successors.put(unit.code(), unit.successor());
            }
        }
        for (var unit : area.units()) {
            var seen = new HashSet<String>();
            for (var at = unit.code(); at != null; at = successors.get(at)) {
                if (!seen.add(at)) {
                    throw new RefusedException(Bundle.successorCycle(unit.code()));
                }
            }
        }
    }

    private static void refuseHiddenLetters(Area area) throws RefusedException {
        for (var unit : area.units()) {
            var texts = Stream.concat(Stream.of(unit.name(), unit.shortName()), unit.aliases().stream());
            if (texts.anyMatch(text -> !PlainText.visible(text).equals(text))) {
                throw new RefusedException(Bundle.hiddenLetters(unit.code()));
            }
        }
        var others = Stream.concat(
                Stream.of(
                        area.plainName(),
                        area.province().name(),
                        area.province().shortName()),
                area.supportAreas().stream().map(SupportArea::name));
        if (others.anyMatch(text -> !PlainText.visible(text).equals(text))) {
            throw new RefusedException(Bundle.hiddenLetters(area.code()));
        }
    }

    /** What a schema can't say. */
    private static Area checked(Area area) throws RefusedException {
        var codes = new HashSet<String>(Set.of(area.province().code()));
        for (var unit : area.units()) {
            if (!codes.add(unit.code())) {
                throw new RefusedException(Bundle.codeTwice(unit.code()));
            }
            if (unit.validFrom() != null
                    && unit.validTo() != null
                    && unit.validTo().isBefore(unit.validFrom())) {
                throw new RefusedException(Bundle.endsBeforeStart(unit.code()));
            }
        }
        refuseSuccessorCycles(area);
        refuseHiddenLetters(area);
        for (var support : area.supportAreas()) {
            for (var unit : support.units()) {
                if (!codes.contains(unit)) {
                    throw new RefusedException(Bundle.unknownSupported(unit));
                }
            }
        }
        return area;
    }
}

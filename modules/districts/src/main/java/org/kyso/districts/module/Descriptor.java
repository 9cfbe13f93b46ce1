package org.kyso.districts.module;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.kyso.districts.api.Area;
import org.kyso.districts.api.SupportArea;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitKind;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the descriptor of a district module, checked against the published schema {@code district-1.xsd}. */
@Messages({
    "# {0} - what the parser says",
    "badDescriptor=its descriptor is not valid: {0}",
    "# {0} - unit code",
    "codeTwice=its descriptor names the unit code {0} twice",
    "# {0} - unit code",
    "unknownSupported=its descriptor puts the unit {0} into a support area but doesn''t describe it",
    "# {0} - unit code",
    "endsBeforeStart=its descriptor lets the unit {0} end before it starts"
})
public final class Descriptor {

    private static final String NAMESPACE = "urn:kyso:district:1";

    private Descriptor() {}

    /** @throws RefusedException with a half sentence that tells what is wrong with it */
    static Area read(byte[] xml) throws RefusedException {
        try {
            var document = parse(xml);
            var validator = schema().newValidator();
            validator.validate(new DOMSource(document));
            return checked(area(document.getDocumentElement()));
        } catch (SAXException | IOException | DateTimeException invalid) {
            // Bytes that are no text in the encoding it names come as an IOException.
            throw new RefusedException(Bundle.badDescriptor(plain(invalid)), invalid);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("Every Java parses XML", impossible);
        }
    }

    /** A descriptor that was checked when it was stored. Checking it again would make every start wait for the schema. */
    public static Area readStored(byte[] xml) {
        try {
            return area(parse(xml).getDocumentElement());
        } catch (SAXException | IOException | ParserConfigurationException changed) {
            throw new IllegalStateException("A stored descriptor was valid when it was stored", changed);
        }
    }

    /** What the parser says, without the name of the schema's rule before it and the full stop behind. */
    private static String plain(Exception invalid) {
        return String.valueOf(invalid.getMessage())
                .replaceFirst("^cvc-[\\w.-]+: ", "")
                .replaceFirst("\\.$", "");
    }

    private static Document parse(byte[] xml) throws SAXException, IOException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new ByteArrayInputStream(xml));
    }

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Descriptor.class.getResource("district-1.xsd"));
    }

    private static Area area(Element root) {
        var area = text(root, "area");
        var provinceElement = child(root, "province").get(0);
        var province = new Unit(
                text(provinceElement, "code"),
                null,
                "",
                UnitKind.PROVINCE,
                text(provinceElement, "name"),
                text(provinceElement, "short-name"),
                List.of(),
                null,
                null,
                null);
        var district = unit(root, province.code(), area, UnitKind.DISTRICT);
        var units = new ArrayList<Unit>();
        units.add(district);
        for (var element : child(root, "unit")) {
            var kind = UnitKind.valueOf(text(element, "kind").toUpperCase(Locale.ROOT));
            units.add(unit(element, district.code(), area, kind));
        }
        var tile = child(root, "tile").get(0);
        return new Area(
                area,
                province,
                district,
                text(root, "plain-name"),
                Integer.parseInt(text(tile, "column")),
                Integer.parseInt(text(tile, "row")),
                List.copyOf(units),
                child(root, "support-area").stream()
                        .map(Descriptor::supportArea)
                        .toList());
    }

    private static Unit unit(Element element, String parent, String area, UnitKind kind) {
        var name = text(element, "name");
        var shortName = text(element, "short-name");
        return new Unit(
                text(element, "code"),
                parent,
                area,
                kind,
                name,
                shortName.isEmpty() ? name : shortName,
                child(element, "alias").stream()
                        .map(alias -> folded(alias.getTextContent()))
                        .toList(),
                day(element, "valid-from"),
                day(element, "valid-to"),
                element.hasAttribute("successor") ? text(element, "successor") : null);
    }

    private static SupportArea supportArea(Element element) {
        var units = text(element, "units");
        return new SupportArea(
                text(element, "code"),
                text(element, "name"),
                units.isEmpty() ? Set.of() : Set.copyOf(List.of(units.split(" "))));
    }

    /** The schema folds white space before it looks, and so must we. */
    private static String text(Element element, String name) {
        return folded(element.getAttribute(name));
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static LocalDate day(Element element, String name) {
        return element.hasAttribute(name) ? LocalDate.parse(text(element, name).substring(0, 10)) : null;
    }

    private static List<Element> child(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && NAMESPACE.equals(element.getNamespaceURI())
                    && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
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

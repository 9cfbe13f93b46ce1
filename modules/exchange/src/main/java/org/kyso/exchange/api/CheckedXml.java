package org.kyso.exchange.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML of strangers: nothing outside of it is fetched, no entity is expanded, and what a schema forbids is refused. */
public final class CheckedXml {

    private CheckedXml() {}

    /**
     * Reads a document that a schema allows.
     *
     * @return its root
     * @throws IOException also for bytes that are no text in the encoding that they name
     */
    public static Element read(byte[] xml, URL schema) throws SAXException, IOException {
        var root = read(xml);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema)
                .newValidator()
                .validate(new DOMSource(root.getOwnerDocument()));
        return root;
    }

    /** Reads a document that was checked before; checking takes a while. */
    public static Element read(byte[] xml) throws SAXException, IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("Every Java parses XML", impossible);
        }
    }

    /** What the parser says, without the name of the schema's rule before it and the full stop behind. */
    public static String complaint(Exception invalid) {
        return String.valueOf(invalid.getMessage())
                .replaceFirst("^cvc-[\\w.-]+: ", "")
                .replaceFirst("\\.$", "");
    }

    /** An attribute's text; empty where it isn't there. */
    public static String text(Element element, String name) {
        return folded(element.getAttribute(name));
    }

    /** A text as a schema's token: it folds white space before it looks, and so must we. */
    public static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The elements of a name right below one, of the same namespace. */
    public static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && parent.getNamespaceURI().equals(element.getNamespaceURI())
                    && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }
}

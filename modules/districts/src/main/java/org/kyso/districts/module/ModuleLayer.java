package org.kyso.districts.module;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A module's layer: what it adds to the platform's System Filesystem. Only one file in {@code Districts/} will do. */
@Messages({
    "# {0} - element or name",
    "strayLayer=its layer adds something outside the folder Districts ({0})",
    "severalDescriptors=its layer registers several descriptors; a module is one district"
})
final class ModuleLayer {

    private ModuleLayer() {}

    /** The path within the jar of the one descriptor that a layer registers. */
    static String descriptorPath(String layerPath, byte[] xml) throws RefusedException {
        var root = parse(xml);
        Element file = null;
        for (var folder = first(root); folder != null; folder = next(folder)) {
            if (!folder.getTagName().equals("folder") || !"Districts".equals(folder.getAttribute("name"))) {
                throw new RefusedException(Bundle.strayLayer(describe(folder)));
            }
            for (var child = first(folder); child != null; child = next(child)) {
                if (!child.getTagName().equals("file") || !child.hasAttribute("url") || first(child) != null) {
                    throw new RefusedException(Bundle.strayLayer(describe(child)));
                }
                if (file != null) {
                    throw new RefusedException(Bundle.severalDescriptors());
                }
                file = child;
            }
        }
        if (file == null) {
            throw new RefusedException(Bundle.noLayer());
        }
        return resolve(layerPath, file.getAttribute("url"));
    }

    /** A layer's urls are relative to the layer, or say {@code nbres:/} for the jar's root. */
    private static String resolve(String layerPath, String url) throws RefusedException {
        if (url.startsWith("nbres:/") || url.startsWith("nbresloc:/")) {
            return url.substring(url.indexOf(":/") + 2);
        }
        if (url.contains(":")) {
            throw new RefusedException(Bundle.strayLayer(url));
        }
        var folder = Path.of(layerPath).getParent();
        var resolved = folder == null ? Path.of(url) : folder.resolve(url);
        return resolved.normalize().toString().replace('\\', '/');
    }

    private static String describe(Element element) {
        return element.getTagName() + " " + element.getAttribute("name");
    }

    private static Element parse(byte[] xml) throws RefusedException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            // Layers name the platform's DTD; nothing is fetched for it.
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            // Keeps the parser from printing; what is fatal is thrown all the same.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (SAXException | IOException damaged) {
            // Bytes that are no text in the encoding it names come as an IOException.
            throw new RefusedException(Bundle.noLayer(), damaged);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("Every Java parses XML", impossible);
        }
    }

    private static Element first(Element parent) {
        return elementFrom(parent.getFirstChild());
    }

    private static Element next(Element element) {
        return elementFrom(element.getNextSibling());
    }

    private static Element elementFrom(Node node) {
        var candidate = node;
        while (candidate != null && !(candidate instanceof Element)) {
            candidate = candidate.getNextSibling();
        }
        return (Element) candidate;
    }
}

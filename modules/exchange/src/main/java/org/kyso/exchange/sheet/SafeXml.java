package org.kyso.exchange.sheet;

import com.fasterxml.aalto.sax.SAXParserFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.DefaultHandler;

/** Makes XML parsers that read nothing outside the file: no document type, no entity, no schema. */
public final class SafeXml {

    private static final SAXParserFactory SAX = sax();
    private static final XMLInputFactory STAX = stax();

    private SafeXml() {}

    public static void parse(InputStream in, DefaultHandler handler) throws IOException, SAXException {
        try (in) {
            var reader = reader();
            reader.setContentHandler(handler);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", new NoDocumentType());
            reader.setErrorHandler(handler);
            reader.setEntityResolver((publicId, systemId) -> {
                throw new UnreadableFileException(UnreadableFileException.Reason.REFERS_OUTSIDE);
            });
            reader.parse(new InputSource(in));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The factory is made for one thread. */
    private static XMLReader reader() throws ParserConfigurationException, SAXException {
        synchronized (SAX) {
            return SAX.newSAXParser().getXMLReader();
        }
    }

    /** Neither kind of workbook has a document type, and with it go all entities. */
    private static final class NoDocumentType extends DefaultHandler2 {

        @Override
        public void startDTD(String name, String publicId, String systemId) {
            throw new UnreadableFileException(UnreadableFileException.Reason.DAMAGED);
        }
    }

    public static XMLStreamReader read(InputStream in) throws XMLStreamException {
        return STAX.createXMLStreamReader(in);
    }

    /** Not the one that Java comes with: Aalto is through a sheet in a third of the time. */
    private static SAXParserFactory sax() {
        var factory = new SAXParserFactoryImpl();
        factory.setNamespaceAware(true);
        return factory;
    }

    private static XMLInputFactory stax() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}

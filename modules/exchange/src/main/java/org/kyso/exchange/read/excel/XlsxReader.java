package org.kyso.exchange.read.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.kyso.exchange.api.Sheet;
import org.kyso.exchange.sheet.ReadLimits;
import org.kyso.exchange.sheet.SafeXml;
import org.kyso.exchange.sheet.SheetBuilder;
import org.kyso.exchange.sheet.UnreadableFileException;
import org.kyso.tasks.api.Progress;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Streams the sheets of an .xlsx workbook. */
public final class XlsxReader {

    private final Progress progress;
    private final ReadLimits limits = new ReadLimits();

    public XlsxReader(Progress progress) {
        this.progress = progress;
    }

    public List<Sheet> read(Path file) throws IOException {
        try {
            var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
            try {
                return read(new XlsxParts(workbook));
            } finally {
                // Closes without the attempt to save.
                workbook.revert();
            }
        } catch (OpenXML4JException | SAXException e) {
            throw UnreadableFileException.unwrap(e);
        }
    }

    private List<Sheet> read(XlsxParts parts) throws IOException, OpenXML4JException, SAXException {
        var workbook = new Workbook();
        SafeXml.parse(parts.workbook(), workbook);
        var styles = new XlsxStyles();
        parse(parts.related("styles"), styles);
        var strings = new XlsxStrings(limits);
        parse(parts.related("sharedStrings"), strings);
        var sheets = new ArrayList<Sheet>();
        for (var tab : workbook.tabs) {
            var builder = new SheetBuilder(tab.name, tab.hidden, limits);
            var handler = new XlsxSheetHandler(builder, strings, styles, workbook.since1904, progress, limits);
            SafeXml.parse(parts.byId(tab.part), handler);
            sheets.add(builder.build());
        }
        return sheets;
    }

    private static void parse(Optional<InputStream> part, DefaultHandler handler) throws IOException, SAXException {
        if (part.isPresent()) {
            SafeXml.parse(part.get(), handler);
        }
    }

    private record Tab(String name, String part, boolean hidden) {}

    private static final class Workbook extends DefaultHandler {
        private final List<Tab> tabs = new ArrayList<>();
        private boolean since1904;

        @Override
        public void startElement(String uri, String element, String qName, Attributes attributes) {
            if (element.equals("workbookPr")) {
                since1904 = XlsxSheetHandler.isTrue(attributes.getValue("date1904"));
            } else if (element.equals("sheet")) {
                var state = attributes.getValue("state");
                tabs.add(new Tab(
                        XlsxStrings.unescaped(String.valueOf(attributes.getValue("name"))),
                        part(attributes),
                        state != null && !state.equals("visible")));
            }
        }

        /** The relation's prefix is free, and its namespace differs between the two kinds of OOXML. */
        private static String part(Attributes attributes) {
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.getLocalName(i).equals("id")) {
                    return attributes.getValue(i);
                }
            }
            throw new UnreadableFileException(UnreadableFileException.Reason.DAMAGED);
        }
    }
}

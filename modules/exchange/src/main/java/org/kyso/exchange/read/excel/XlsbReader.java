package org.kyso.exchange.read.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.LittleEndian;
import org.apache.poi.xssf.binary.XSSFBParser;
import org.apache.poi.xssf.binary.XSSFBSharedStringsTable;
import org.apache.poi.xssf.binary.XSSFBStylesTable;
import org.apache.poi.xssf.binary.XSSFBUtils;
import org.kyso.exchange.api.Sheet;
import org.kyso.exchange.sheet.ReadLimits;
import org.kyso.exchange.sheet.SheetBuilder;
import org.kyso.exchange.sheet.UnreadableFileException;
import org.kyso.tasks.api.Progress;
import org.xml.sax.SAXException;

/** Streams the sheets of an .xlsb workbook: the package of .xlsx with binary parts ([MS-XLSB]). */
public final class XlsbReader {

    private final Progress progress;
    private final ReadLimits limits = new ReadLimits();

    public XlsbReader(Progress progress) {
        this.progress = progress;
    }

    public List<Sheet> read(Path file) throws IOException {
        try {
            var container = OPCPackage.open(file.toFile(), PackageAccess.READ);
            try {
                return read(container);
            } finally {
                // Closes without the attempt to save.
                container.revert();
            }
        } catch (OpenXML4JException | SAXException e) {
            throw UnreadableFileException.unwrap(e);
        }
    }

    private List<Sheet> read(OPCPackage container) throws IOException, OpenXML4JException, SAXException {
        var parts = new XlsxParts(container);
        var workbook = new Workbook(parts.workbook());
        workbook.parse();
        var look = new XlsbStyles(styles(parts));
        look.parse();
        var formats = new XSSFBStylesTable(styles(parts));
        var strings = new XSSFBSharedStringsTable(container);
        var sheets = new ArrayList<Sheet>();
        for (var tab : workbook.tabs) {
            var builder = new SheetBuilder(tab.name, tab.hidden, limits);
            var cells = new XlsbCells(builder, look, workbook.since1904, progress, limits);
            new XlsbSheetHandler(parts.byId(tab.part), formats, strings, cells).parse();
            sheets.add(builder.build());
        }
        return sheets;
    }

    private static InputStream styles(XlsxParts parts) throws IOException, OpenXML4JException {
        return parts.related("styles").orElseGet(InputStream::nullInputStream);
    }

    private record Tab(String name, String part, boolean hidden) {}

    /** The workbook's own part: its sheets, and from when it counts days. */
    private static final class Workbook extends XSSFBParser {
        private static final int WORKBOOK_PROPERTIES = 153;
        private static final int SHEET = 156;
        /** After the sheet's state and number, of four bytes each. */
        private static final int SHEET_TEXTS = 8;

        private final List<Tab> tabs = new ArrayList<>();
        private boolean since1904;

        Workbook(InputStream part) {
            super(part);
        }

        @Override
        public void handleRecord(int type, byte[] data) {
            if (type == WORKBOOK_PROPERTIES) {
                since1904 = (data[0] & 1) != 0;
            } else if (type == SHEET) {
                var part = new StringBuilder();
                var name = new StringBuilder();
                int read = XSSFBUtils.readXLWideString(data, SHEET_TEXTS, part);
                XSSFBUtils.readXLWideString(data, SHEET_TEXTS + read, name);
                tabs.add(new Tab(name.toString(), part.toString(), LittleEndian.getInt(data, 0) != 0));
            }
        }
    }
}

package org.kyso.exchange.read.ods;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kyso.exchange.api.Sheet;
import org.kyso.exchange.api.Span;
import org.kyso.exchange.sheet.ReadLimits;
import org.kyso.exchange.sheet.SafeXml;
import org.kyso.exchange.sheet.SheetBuilder;
import org.kyso.exchange.sheet.UnreadableFileException;
import org.kyso.exchange.sheet.ZipGuard;
import org.kyso.exchange.text.LegacyFont;
import org.kyso.tasks.api.Progress;

/** Streams the sheets of an .ods workbook. */
public final class OdsReader {

    /** Parts of a sheet that may hold cells or text which aren't its own. */
    private static final Set<String> FOREIGN = Set.of(
            "tracked-changes", "dde-links", "shapes", "annotation", "frame", "note", "forms", "content-validations");

    private final Progress progress;
    private final ReadLimits limits = new ReadLimits();
    private final OdsStyles styles = new OdsStyles();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<LegacyFont> columnFonts = new ArrayList<>();
    private SheetBuilder sheet;
    private XMLStreamReader xml;
    private int column;
    private int row;

    public OdsReader(Progress progress) {
        this.progress = progress;
    }

    public List<Sheet> read(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var content = zip.getEntry("content.xml");
            if (content == null) {
                throw new UnreadableFileException(UnreadableFileException.Reason.DAMAGED);
            }
            try (var in = ZipGuard.limited(zip, content)) {
                xml = SafeXml.read(in);
                readContent();
            }
        } catch (XMLStreamException e) {
            throw UnreadableFileException.unwrap(e);
        }
        return sheets;
    }

    private void readContent() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("table")
                    && sheet != null) {
                sheets.add(sheet.build());
                sheet = null;
            } else if (event == XMLStreamConstants.DTD) {
                throw new UnreadableFileException(UnreadableFileException.Reason.REFERS_OUTSIDE);
            }
        }
    }

    private void start(String element) throws XMLStreamException {
        if (FOREIGN.contains(element)) {
            OdsCells.skip(xml);
            return;
        }
        switch (element) {
            case "style", "table-properties", "text-properties" -> styles.start(xml);
            case "table" -> startSheet();
            case "table-column" -> column();
            case "table-row" -> row();
            default -> {
                // Structure only.
            }
        }
    }

    private void startSheet() throws XMLStreamException {
        var name = String.valueOf(attribute("name"));
        if (sheet != null || name.startsWith("'file:")) {
            // A table inside a cell, or the copy of another file's sheet that a formula left behind.
            OdsCells.skip(xml);
            return;
        }
        sheet = new SheetBuilder(name, styles.isHidden(attribute("style-name")), limits);
        columnFonts.clear();
        column = 0;
        row = 0;
    }

    private void column() {
        int count = repeated("number-columns-repeated", SheetBuilder.MAX_COLUMNS);
        if (sheet != null && isHidden()) {
            sheet.hideColumns(column, column + count - 1);
        }
        var font = styles.font(attribute("default-cell-style-name"));
        if (font != LegacyFont.NONE) {
            for (int i = columnFonts.size(); i < Math.min(column + count, SheetBuilder.MAX_COLUMNS); i++) {
                columnFonts.add(i < column ? LegacyFont.NONE : font);
            }
        }
        column = Math.min(column + count, SheetBuilder.MAX_COLUMNS);
    }

    private boolean isHidden() {
        var visibility = attribute("visibility");
        return visibility != null && !visibility.equals("visible");
    }

    private void row() throws XMLStreamException {
        progress.checkCanceled();
        int count = repeated("number-rows-repeated", SheetBuilder.MAX_ROWS);
        boolean hidden = isHidden();
        var cells = new ArrayList<OdsCells.PlacedText>();
        int at = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table-row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                at = cell(cells, at);
            }
        }
        if (sheet != null && !cells.isEmpty()) {
            keep(cells, count, hidden);
        }
        row += Math.min(count, SheetBuilder.MAX_ROWS);
        progress.advance(row, 0);
    }

    private int cell(List<OdsCells.PlacedText> cells, int at) throws XMLStreamException {
        boolean covered = xml.getLocalName().equals("covered-table-cell");
        if (!covered && !xml.getLocalName().equals("table-cell")) {
            OdsCells.skip(xml);
            return at;
        }
        int count = repeated("number-columns-repeated", SheetBuilder.MAX_COLUMNS);
        int columns = repeated("number-columns-spanned", SheetBuilder.MAX_COLUMNS);
        int rows = repeated("number-rows-spanned", SheetBuilder.MAX_ROWS);
        if (sheet != null && (columns > 1 || rows > 1)) {
            sheet.merge(new Span(row + 1, row + rows, at, at + columns - 1));
        }
        var style = attribute("style-name");
        var font = style == null && at < columnFonts.size() ? columnFonts.get(at) : styles.font(style);
        var value = OdsCells.read(xml, font, limits);
        if (!covered && !value.cell().isBlank()) {
            if (at + count > SheetBuilder.MAX_COLUMNS) {
                throw new UnreadableFileException(UnreadableFileException.Reason.DAMAGED);
            }
            for (int i = 0; i < count; i++) {
                cells.add(new OdsCells.PlacedText(at + i, value, styles.isStruckOut(style)));
            }
        }
        return Math.min(at + count, SheetBuilder.MAX_COLUMNS);
    }

    private void keep(List<OdsCells.PlacedText> cells, int count, boolean hidden) {
        for (int i = 1; i <= count; i++) {
            sheet.startRow(row + i, hidden);
            for (var cell : cells) {
                sheet.add(cell.column(), cell.value());
                if (cell.struckOut()) {
                    sheet.strikeOut();
                }
            }
            sheet.endRow();
        }
    }

    private String attribute(String name) {
        return OdsCells.attribute(xml, name);
    }

    private int repeated(String name, int most) {
        var value = attribute(name);
        return value == null ? 1 : Math.max(1, Math.min(most, Integer.parseInt(value.strip())));
    }
}

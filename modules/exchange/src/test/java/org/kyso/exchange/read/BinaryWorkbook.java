package org.kyso.exchange.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes .xlsb workbooks record by record, as [MS-XLSB] describes them, for no library writes them. */
final class BinaryWorkbook {

    static final int PLAIN = 0;
    static final int DATE = 1;
    static final int WINGDINGS = 2;
    static final int ZEROS = 3;
    static final int STRUCK_OUT = 4;

    private final Part sheet = new Part();
    private final boolean since1904;
    private final boolean hiddenSheet;

    BinaryWorkbook(boolean since1904, boolean hiddenSheet) {
        this.since1904 = since1904;
        this.hiddenSheet = hiddenSheet;
        // BrtBeginSheet, and BrtBeginSheetData.
        sheet.record(129, new byte[0]);
        sheet.record(145, new byte[0]);
    }

    BinaryWorkbook row(int index, boolean hidden) {
        sheet.record(
                0,
                bytes(17)
                        .putInt(index)
                        .putInt(0)
                        .putShort((short) 300)
                        .put((byte) 0)
                        .put((byte) (hidden ? 0x10 : 0)));
        return this;
    }

    BinaryWorkbook text(int column, int style, String text) {
        sheet.record(6, cell(column, style, string(text)));
        return this;
    }

    BinaryWorkbook shared(int column, int index) {
        sheet.record(7, cell(column, PLAIN, bytes(4).putInt(index).array()));
        return this;
    }

    BinaryWorkbook number(int column, int style, double value) {
        sheet.record(5, cell(column, style, bytes(8).putDouble(value).array()));
        return this;
    }

    /** A whole number of 30 bits, in the short form. */
    BinaryWorkbook small(int column, int style, int value) {
        sheet.record(2, cell(column, style, bytes(4).putInt(value << 2 | 2).array()));
        return this;
    }

    BinaryWorkbook flag(int column, boolean value) {
        sheet.record(4, cell(column, PLAIN, new byte[] {(byte) (value ? 1 : 0)}));
        return this;
    }

    BinaryWorkbook error(int column, int code) {
        sheet.record(3, cell(column, PLAIN, new byte[] {(byte) code}));
        return this;
    }

    BinaryWorkbook endOfRows() {
        sheet.record(146, new byte[0]);
        return this;
    }

    BinaryWorkbook merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.record(
                176,
                bytes(16).putInt(firstRow).putInt(lastRow).putInt(firstColumn).putInt(lastColumn));
        sheet.record(178, new byte[0]);
        return this;
    }

    Path write(Path file, String... sharedStrings) throws IOException {
        var workbook = new Part();
        workbook.record(131, new byte[0]);
        workbook.record(153, bytes(12).putInt(since1904 ? 1 : 0));
        workbook.record(143, new byte[0]);
        workbook.record(
                156, join(bytes(8).putInt(hiddenSheet ? 1 : 0).putInt(1).array(), string("rId1"), string("Đội 1")));
        workbook.record(144, new byte[0]);
        workbook.record(132, new byte[0]);
        sheet.record(130, new byte[0]);
        var strings = new Part();
        strings.record(159, bytes(8).putInt(sharedStrings.length).putInt(sharedStrings.length));
        for (var text : sharedStrings) {
            strings.record(19, join(new byte[1], string(text)));
        }
        strings.record(160, new byte[0]);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(zip, "[Content_Types].xml", types().getBytes(StandardCharsets.UTF_8));
            add(zip, "_rels/.rels", relations("officeDocument=xl/workbook.bin"));
            add(
                    zip,
                    "xl/_rels/workbook.bin.rels",
                    relations(
                            "worksheet=worksheets/sheet1.bin", "styles=styles.bin", "sharedStrings=sharedStrings.bin"));
            add(zip, "xl/workbook.bin", workbook.bytes.toByteArray());
            add(zip, "xl/styles.bin", styles());
            add(zip, "xl/sharedStrings.bin", strings.bytes.toByteArray());
            add(zip, "xl/worksheets/sheet1.bin", sheet.bytes.toByteArray());
        }
        return file;
    }

    private static byte[] styles() {
        var part = new Part();
        // One format of its own, three fonts, and the five styles of cells.
        part.record(278, new byte[0]);
        part.record(615, bytes(4).putInt(1));
        part.record(44, join(bytes(2).putShort((short) 170).array(), string("000000000000")));
        part.record(616, new byte[0]);
        part.record(611, bytes(4).putInt(3));
        part.record(43, join(new byte[21], string("Calibri")));
        part.record(43, join(new byte[21], string("Wingdings")));
        part.record(43, join(bytes(21).put(2, (byte) 8).array(), string("Calibri")));
        part.record(612, new byte[0]);
        part.record(617, bytes(4).putInt(5));
        for (int[] style : new int[][] {{0, 0}, {14, 0}, {0, 1}, {170, 0}, {0, 2}}) {
            part.record(
                    47, bytes(16).putShort((short) 0).putShort((short) style[0]).putShort((short) style[1]));
        }
        part.record(618, new byte[0]);
        part.record(279, new byte[0]);
        return part.bytes.toByteArray();
    }

    private static String types() {
        var binary = "application/vnd.ms-excel.";
        return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Default Extension='bin' ContentType='" + binary + "sheet.binary.macroEnabled.main'/>"
                + "<Override PartName='/xl/worksheets/sheet1.bin' ContentType='" + binary + "worksheet'/>"
                + "<Override PartName='/xl/styles.bin' ContentType='" + binary + "styles'/>"
                + "<Override PartName='/xl/sharedStrings.bin' ContentType='" + binary + "sharedStrings'/></Types>";
    }

    private static byte[] relations(String... kinds) {
        var xml = new StringBuilder(
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
        int number = 0;
        for (var kind : kinds) {
            var parts = kind.split("=");
            number++;
            xml.append("<Relationship Id='rId" + number + "' Type='http://schemas.openxmlformats.org/officeDocument/"
                    + "2006/relationships/" + parts[0] + "' Target='" + parts[1] + "'/>");
        }
        return xml.append("</Relationships>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    private static byte[] cell(int column, int style, byte[] value) {
        return join(bytes(8).putInt(column).putInt(style).array(), value);
    }

    private static byte[] string(String text) {
        return join(bytes(4).putInt(text.length()).array(), text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static ByteBuffer bytes(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] join(byte[]... pieces) {
        var all = new ByteArrayOutputStream();
        for (var piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    /** A binary part: records of a type, a length and their data. */
    private static final class Part {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        void record(int type, ByteBuffer data) {
            record(type, data.array());
        }

        void record(int type, byte[] data) {
            number(type);
            number(data.length);
            bytes.writeBytes(data);
        }

        private void number(int value) {
            int rest = value;
            while (rest > 127) {
                bytes.write(rest & 127 | 128);
                rest >>>= 7;
            }
            bytes.write(rest);
        }
    }
}

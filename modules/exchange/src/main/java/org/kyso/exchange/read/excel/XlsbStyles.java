package org.kyso.exchange.read.excel;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.util.LittleEndian;
import org.apache.poi.xssf.binary.XSSFBParser;
import org.apache.poi.xssf.binary.XSSFBUtils;
import org.kyso.exchange.text.LegacyFont;

/** Reads the same from a binary workbook's styles as {@link XlsxStyles} from those in XML. */
final class XlsbStyles extends XSSFBParser {

    private static final int FONT = 43;
    private static final int FORMAT = 44;
    private static final int CELL_STYLE = 47;
    private static final int CELL_STYLES_BEGIN = 617;
    private static final int CELL_STYLES_END = 618;
    private static final int FONT_FLAGS = 2;
    private static final int STRUCK_OUT = 0x8;

    /** Where the name of a font stands in its record. */
    private static final int FONT_NAME = 21;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<XlsxStyles.Font> fonts = new ArrayList<>();
    private final List<XlsxStyles.Style> styles = new ArrayList<>();
    private boolean inCellStyles;

    XlsbStyles(InputStream part) {
        super(part);
    }

    XlsxStyles.Style style(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : XlsxStyles.Style.PLAIN;
    }

    @Override
    public void handleRecord(int type, byte[] data) {
        switch (type) {
            case FONT ->
                fonts.add(new XlsxStyles.Font(
                        LegacyFont.named(text(data, FONT_NAME)),
                        (LittleEndian.getUShort(data, FONT_FLAGS) & STRUCK_OUT) != 0));
            case FORMAT -> formats.putIfAbsent(LittleEndian.getUShort(data, 0), text(data, 2));
            case CELL_STYLES_BEGIN -> inCellStyles = true;
            case CELL_STYLES_END -> inCellStyles = false;
            case CELL_STYLE -> {
                if (inCellStyles) {
                    styles.add(style(data));
                }
            }
            default -> {
                // Looks only.
            }
        }
    }

    private XlsxStyles.Style style(byte[] data) {
        int format = LittleEndian.getUShort(data, 2);
        int font = LittleEndian.getUShort(data, 4);
        var code = formats.containsKey(format) ? formats.get(format) : BuiltinFormats.getBuiltinFormat(format);
        return XlsxStyles.Style.of(format, code, font < fonts.size() ? fonts.get(font) : XlsxStyles.Font.PLAIN);
    }

    private static String text(byte[] data, int from) {
        var text = new StringBuilder();
        XSSFBUtils.readXLWideString(data, from, text);
        return text.toString();
    }
}

package org.kyso.exchange.table;

import java.util.List;
import java.util.regex.Pattern;
import org.kyso.exchange.api.Row;
import org.kyso.exchange.api.Words;

/** Recognises what stands in rows that are no entries of the table: totals, signatures, mottos, numbering. */
final class RowPatterns {

    private static final Pattern NUMBERING = Pattern.compile(
            "^\\s*(?:(?:[IVXLC]{1,8}|[A-ZĐ]|\\d{1,2})(?:\\.\\d{1,2})*\\s*[.)/:–-]+\\s*|[IVX]{1,8}\\s+)(?=\\p{L})");
    private static final Pattern LABEL =
            Pattern.compile("(?:[IVXLC]{1,8}|[A-ZĐ])(?:\\.\\d{1,2})*[.)]?|\\d{1,2}\\.\\d{1,2}[.)]?");
    private static final Pattern ORDINAL = Pattern.compile("\\(?\\d{1,6}[.)]?");
    private static final Pattern COLUMN_NUMBER = Pattern.compile("[\\[(]?(\\d{1,2}|[A-Za-zĐđ])[\\])]?(?:\\s*=.*)?");

    private static final Pattern TOTAL = Pattern.compile("(?:tong|cong|total|sum)(?: \\d.*)?"
            + "|cong (?:don|luy ke|dong chi|nguoi)(?: .*)?|(?:sub|grand) ?total(?: .*)?|total (?:of )?.*");
    private static final Pattern GRAND_TOTAL = Pattern.compile("(?:tong cong|tong so|tong chung|cong tong)(?: .*)?");
    /** "Công an" begins no sum. */
    private static final Pattern TOTAL_WORD = Pattern.compile("(?:tong|cong(?! an\\b))(?: .*)?");

    /** What the names of units begin with, and few names of people. */
    private static final Pattern UNIT = Pattern.compile(
            "(?:cong an|doi|phong|ban|xa|phuong|thi tran|huyen|thi xa|thanh pho|tram|ca [pxt]|cap|cax|catt|catx|cah|catp) .+");

    private static final Pattern COUNT =
            Pattern.compile("\\(?\\d{1,5}(?: (?:d c|dong chi|nguoi|can bo|cb|cbcs|quan so|truong hop|people))?\\)?");

    private static final Pattern PLACE_AND_DATE = Pattern.compile(
            "(?:.* )?ngay(?: \\d{1,2})? thang(?: \\d{1,2})? nam(?: \\d{4})?|[\\p{L} ]+ ngay \\d{1,2} \\d{1,2} \\d{4}");
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?:nguoi (?:lap|tong hop|bao cao|thong ke|ky|kiem tra)|can bo (?:lap|tong hop|thong ke)|noi nhan"
                    + "|thu truong|ky ten|ky ghi ro|ky va ghi|da ky|xac nhan cua|prepared by|approved by|recipients"
                    + "|signature|signed)(?: .*)?|t[mlu] .*|k ?t .*");
    /** What stands on a printed page beside its table: its number, that the table goes on, a remark, a key to signs. */
    private static final Pattern BESIDE =
            Pattern.compile("(?:trang|page|tr)(?: so)?(?: \\d+){1,2}(?: (?:of|tren) \\d+)?"
                    + "|(?:con tiep|het trang|chuyen trang|mang sang|xem tiep|tiep theo trang|continued)(?: .*)?"
                    + "|(?:ghi chu|luu y|chu thich|chu giai|note|notes|remark)(?: .*)?");

    private static final Pattern KEY = Pattern.compile("(?:\\(?\\p{N}{1,2}|[xXvV✓☑☐✗])\\)?\\s*[=:]\\s*\\p{L}.*");
    private static final List<String> MOTTO = List.of("cong hoa xa hoi chu nghia", "doc lap tu do hanh phuc");

    private RowPatterns() {}

    static boolean isMotto(String text) {
        if (text.length() < 15) {
            return false;
        }
        var plain = Words.plain(text);
        return MOTTO.stream().anyMatch(plain::contains);
    }

    /** Whether a text belongs to the printed page or explains the table, and names nothing in it. */
    static boolean isBeside(String text) {
        return KEY.matcher(text).matches() || BESIDE.matcher(Words.plain(text)).matches();
    }

    /** A text that begins a sum; a person's name may. */
    static boolean isTotal(String text) {
        var plain = Words.plain(text);
        return TOTAL.matcher(plain).matches() || GRAND_TOTAL.matcher(plain).matches();
    }

    /** A text that begins a sum and no name. */
    static boolean isGrandTotal(String text) {
        return GRAND_TOTAL.matcher(Words.plain(text)).matches();
    }

    /** Whether a text begins as the name of a unit does. */
    static boolean mayBeUnit(String text) {
        return UNIT.matcher(Words.plain(text)).matches();
    }

    /** Whether a text counts people: "6", "(06 đ/c)". */
    static boolean isCount(String text) {
        return COUNT.matcher(Words.plain(text)).matches();
    }

    static boolean mayBeTotal(String text) {
        return TOTAL_WORD.matcher(Words.plain(text)).matches();
    }

    static boolean isSignature(String text) {
        var plain = Words.plain(text);
        return PLACE_AND_DATE.matcher(plain).matches()
                || SIGNATURE.matcher(plain).matches();
    }

    /** Whether a cell alone is a section's number: I, II., A, 1.2. */
    static boolean isLabel(String text) {
        return LABEL.matcher(text).matches();
    }

    static boolean isOrdinal(String text) {
        return ORDINAL.matcher(text).matches();
    }

    static boolean isNumbered(String text) {
        return NUMBERING.matcher(text).find();
    }

    static String withoutNumbering(String text) {
        return NUMBERING.matcher(text).replaceFirst("").strip();
    }

    static boolean isColumnNumber(String text) {
        return COLUMN_NUMBER.matcher(text).matches();
    }

    /** Whether a row numbers the columns: A, B, (1), (2), (3). */
    static boolean numbersColumns(Row row) {
        int expected = -1;
        int count = 0;
        for (var cell : row.cells()) {
            if (cell.isBlank()) {
                continue;
            }
            var number = COLUMN_NUMBER.matcher(cell.text());
            if (!number.matches()) {
                return false;
            }
            count++;
            if (Character.isDigit(number.group(1).charAt(0))) {
                int value = Integer.parseInt(number.group(1));
                if (expected >= 0 ? value != expected : value > 2) {
                    return false;
                }
                expected = value + 1;
            } else if (expected >= 0) {
                return false;
            }
        }
        return count > 1 && expected > 1;
    }
}

package org.kyso.briefing.pack;

import java.util.List;
import org.kyso.briefing.sentences.Sentences;

/**
 * A table of the pack, the same in the workbook, the document, the report and the slides.
 *
 * @param id of the table, for programs and as its name in the workbook
 * @param rows a value for each column: a text, a whole number, a share from 0 to 1, points, or null for nothing
 * @param total the last line; empty where a sum would mean nothing
 */
record PackTable(String id, String title, List<Column> columns, List<Row> rows, List<Object> total) {

    /** What a column holds. */
    enum Kind {
        TEXT,
        /** People; the total is the sum of the rows. */
        COUNT,
        /** One column's count as a share of another's. */
        SHARE,
        /** Percentage points, with their sign. */
        POINTS
    }

    /**
     * A column.
     *
     * @param figure its name for programs
     * @param definition whom it counts; empty for a text
     * @param part of a share: the column with its numerator
     * @param whole of a share: the column with its denominator
     */
    record Column(String head, String figure, String definition, Kind kind, int part, int whole) {

        static Column text(String head) {
            return new Column(head, "", "", Kind.TEXT, 0, 0);
        }

        static Column count(String head, String figure, String definition) {
            return new Column(head, figure, definition, Kind.COUNT, 0, 0);
        }

        static Column share(String head, String figure, String definition, int part, int whole) {
            return new Column(head, figure, definition, Kind.SHARE, part, whole);
        }
    }

    /** A line; the code is of its unit, or empty. */
    record Row(String code, List<Object> values) {}

    /** A value as a person reads it. */
    static String text(Object value, Kind kind) {
        if (value == null) {
            return "–";
        }
        return switch (kind) {
            case TEXT -> value.toString();
            case COUNT -> Sentences.count((Integer) value);
            case SHARE -> Sentences.shareText((Double) value);
            case POINTS -> Sentences.signed((Double) value);
        };
    }
}

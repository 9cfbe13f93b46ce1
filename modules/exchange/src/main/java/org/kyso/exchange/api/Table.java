package org.kyso.exchange.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table found on a sheet by the words of its header.
 *
 * @param headerRow the number of its header row, of two the upper
 * @param preamble the texts above the header, a line each, as in the file: motto, title, "Số liệu tính đến ngày …"
 * @param title the texts directly above the header of a table that follows another one on its sheet; else empty
 * @param columns every column that has a header, in order; one field may have several columns
 * @param entries the table's own rows, without column numbers, sections, totals and what stands below it;
 *     what a merged cell says of several rows stands in each of them, and what stands under one heading merged over
 *     several columns (a name in two cells) is joined in the first of them
 * @param closing the texts below the table, a line each: place and date, signatures
 */
public record Table(
        Sheet sheet,
        int headerRow,
        List<String> preamble,
        List<String> title,
        List<Column> columns,
        List<Entry> entries,
        List<String> closing) {

    /** Whether some column holds the field. */
    public boolean has(String field) {
        return columns.stream().anyMatch(c -> field.equals(c.field()));
    }

    /** The columns that hold the field, in order. */
    public List<Column> columns(String field) {
        return columns.stream().filter(c -> field.equals(c.field())).toList();
    }

    /** The first filled cell of the field in a row; blank where there is none. */
    public Cell cell(Entry entry, String field) {
        // A loop: asked for a dozen fields of each of a hundred thousand rows.
        for (var column : columns) {
            if (field.equals(column.field())) {
                var cell = entry.row().cell(column.index());
                if (!cell.isBlank()) {
                    return cell;
                }
            }
        }
        return Cell.BLANK;
    }

    /** The columns in which a row says something of the field in other letters than {@link #cell}. */
    public List<Column> otherwise(Entry entry, String field) {
        var otherwise = List.<Column>of();
        Cell first = null;
        for (var column : columns) {
            var cell = field.equals(column.field()) ? entry.row().cell(column.index()) : Cell.BLANK;
            if (cell.isBlank()) {
                continue;
            }
            if (first == null) {
                first = cell;
            } else if (!cell.text().equals(first.text())) {
                otherwise = otherwise.isEmpty() ? new ArrayList<>() : otherwise;
                otherwise.add(column);
            }
        }
        return otherwise;
    }

    /** The first column of a field. */
    public Optional<Column> column(String field) {
        return columns.stream().filter(c -> field.equals(c.field())).findFirst();
    }
}

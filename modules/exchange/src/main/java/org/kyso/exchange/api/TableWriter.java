package org.kyso.exchange.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openide.util.Lookup;

/** Writes tables to files. A file is there whole or not at all. */
public interface TableWriter {

    /** The console's own. */
    static TableWriter getDefault() {
        return Lookup.getDefault().lookup(TableWriter.class);
    }

    /** A writer whose files only their owner may read, for tables that name people. */
    TableWriter ownerOnly();

    /**
     * UTF-8, comma, CRLF, quoted where needed (RFC 4180); no byte order mark. A cell that begins like a formula gets an
     * apostrophe in front, so that no spreadsheet program runs it; {@link SheetReader} takes it off again.
     *
     * @throws IOException where the folder can't be written; an older file of that name is then untouched
     */
    void writeCsv(Path file, List<String> header, Iterable<List<String>> rows) throws IOException;

    /**
     * The same with a byte order mark, without which spreadsheet programs take Vietnamese letters for others: for a
     * file that a person opens, not a program.
     */
    void writeCsvForSpreadsheets(Path file, List<String> header, Iterable<List<String>> rows) throws IOException;

    /**
     * One sheet, every cell as text so that no leading zero is lost, the header bold and frozen, columns as wide as
     * their content. A cell that starts like a formula stays text.
     */
    void writeXlsx(Path file, String sheet, List<String> header, Iterable<List<String>> rows) throws IOException;

    /**
     * A workbook of rows to be corrected, a sheet for each form: as {@link #writeXlsx}, with the form's lines over the header,
     * the reason in a last column and as a comment of the cell that is wrong, which is coloured.
     */
    void writeCorrections(Path file, List<CorrectionSheet> sheets) throws IOException;
}

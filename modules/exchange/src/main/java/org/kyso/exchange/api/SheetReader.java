package org.kyso.exchange.api;

import java.nio.file.Path;
import java.util.List;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/**
 * Reads spreadsheets: {@code .xlsx}, {@code .xls}, {@code .ods} and {@code .csv} (or {@code .txt}; UTF-8, UTF-16,
 * Windows-1258 or TCVN3; comma, semicolon or tab). What a file is, its content decides, not its ending.
 */
public interface SheetReader {

    /**
     * Every sheet of the file, the hidden ones too, with content or without.
     *
     * <p>Reads one row at a time as far as the format allows; canceled between rows.
     *
     * @throws RefusedException where the file is empty, damaged, no spreadsheet, protected by a password, unfolds to more than
     *     a spreadsheet could hold (a zip bomb), or refers to something outside itself (an external entity)
     */
    List<Sheet> read(Path file, Progress progress) throws RefusedException;
}

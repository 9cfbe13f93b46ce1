package org.kyso.exchange.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.kyso.exchange.api.Sheet;
import org.kyso.exchange.api.SheetReader;
import org.kyso.exchange.read.csv.DelimitedReader;
import org.kyso.exchange.read.excel.XlsReader;
import org.kyso.exchange.read.excel.XlsxReader;
import org.kyso.exchange.read.ods.OdsReader;
import org.kyso.exchange.sheet.UnreadableFileException;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** Reads whatever spreadsheet a file turns out to be. */
@ServiceProvider(service = SheetReader.class)
@Messages({
    "# {0} - file name",
    "MSG_Reading=Reading {0}",
    "# {0} - file",
    "ERR_Missing=There is no file {0}; check the name and the folder.",
    "# {0} - file",
    "ERR_Folder={0} is a folder; choose the spreadsheet inside it.",
    "# {0} - file",
    "ERR_Unreadable={0} cannot be opened; check that you may read it and that no other program holds it.",
    "# {0} - file",
    "ERR_Empty={0} is empty; ask its sender for it again.",
    "# {0} - file",
    "ERR_NoSpreadsheet={0} is no spreadsheet, whatever its name says; save the table as .xlsx, .xls, .ods or .csv.",
    "# {0} - file",
    "ERR_OldExcel={0} was written by Excel 95 or older; open it in a spreadsheet program and save it as .xlsx.",
    "# {0} - file",
    "ERR_Damaged={0} is damaged and cannot be read to its end; ask its sender for it again.",
    "# {0} - file",
    "ERR_Protected={0} is protected by a password; open it with the password and save it without one.",
    "# {0} - file",
    "ERR_TooLarge={0} unfolds to more than a spreadsheet can hold; do not open it, and ask its sender what it is.",
    "# {0} - file",
    "ERR_RefersOutside={0} refers to something outside itself, as no spreadsheet program writes it; do not open it,"
            + " and ask its sender what it is."
})
public final class SpreadsheetReader implements SheetReader {

    @Override
    public boolean accepts(Path file) {
        return DelimitedReader.accepts(file);
    }

    @Override
    public List<Sheet> read(Path file, Progress progress) throws RefusedException {
        progress.checkCanceled();
        progress.step(Bundle.MSG_Reading(file.getFileName()));
        try {
            checkFile(file);
            return open(file, progress);
        } catch (CancellationException e) {
            throw e;
        } catch (UnreadableFileException e) {
            throw refusal(e.kind(), file, e);
        } catch (NoSuchFileException e) {
            throw refusal(UnreadableFileException.Kind.MISSING, file, e);
        } catch (AccessDeniedException e) {
            throw refusal(UnreadableFileException.Kind.UNREADABLE, file, e);
        } catch (FileSystemException e) {
            throw refusal(UnreadableFileException.Kind.UNREADABLE, file, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The parsers answer damage with whatever they stumble over.
            progress.checkCanceled();
            throw refusal(kind(e), file, e);
        }
    }

    private static void checkFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new UnreadableFileException(UnreadableFileException.Kind.FOLDER);
        }
        if (!Files.exists(file)) {
            throw new UnreadableFileException(UnreadableFileException.Kind.MISSING);
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UnreadableFileException(UnreadableFileException.Kind.UNREADABLE);
        }
    }

    private static List<Sheet> open(Path file, Progress progress) throws IOException {
        return switch (FileFormat.of(file)) {
            case XLSX -> new XlsxReader(progress).read(file);
            case XLS -> new XlsReader(progress).read(file);
            case ODS -> new OdsReader(progress).read(file);
            case TEXT -> new DelimitedReader(progress).read(file);
        };
    }

    /** POI tells a zip bomb only by its message. */
    private static UnreadableFileException.Kind kind(Throwable e) {
        var message = e.getMessage();
        return message != null && message.contains("Zip bomb")
                ? UnreadableFileException.Kind.TOO_LARGE
                : UnreadableFileException.Kind.DAMAGED;
    }

    private static RefusedException refusal(UnreadableFileException.Kind kind, Path file, Throwable cause) {
        var name = file.getFileName() == null ? file : file.getFileName();
        return new RefusedException(
                switch (kind) {
                    case MISSING -> Bundle.ERR_Missing(file);
                    case FOLDER -> Bundle.ERR_Folder(file);
                    case UNREADABLE -> Bundle.ERR_Unreadable(file);
                    case EMPTY -> Bundle.ERR_Empty(name);
                    case NO_SPREADSHEET -> Bundle.ERR_NoSpreadsheet(name);
                    case OLD_EXCEL -> Bundle.ERR_OldExcel(name);
                    case DAMAGED -> Bundle.ERR_Damaged(name);
                    case PROTECTED -> Bundle.ERR_Protected(name);
                    case TOO_LARGE -> Bundle.ERR_TooLarge(name);
                    case REFERS_OUTSIDE -> Bundle.ERR_RefersOutside(name);
                },
                cause);
    }
}

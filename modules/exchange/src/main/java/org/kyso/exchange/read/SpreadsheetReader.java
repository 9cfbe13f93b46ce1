package org.kyso.exchange.read;

import java.io.IOException;
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
import org.kyso.exchange.read.excel.XlsbReader;
import org.kyso.exchange.read.excel.XlsxReader;
import org.kyso.exchange.read.markup.MarkupReader;
import org.kyso.exchange.read.ods.OdsReader;
import org.kyso.exchange.sheet.UnreadableFileException;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** Reads whatever spreadsheet a file turns out to be. */
@ServiceProvider(service = SheetReader.class)
@Messages({"# {0} - file name", "MSG_Reading=Reading {0}"})
public final class SpreadsheetReader implements SheetReader {

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
            throw refusal(e.reason(), file, e);
        } catch (NoSuchFileException e) {
            throw refusal(UnreadableFileException.Reason.MISSING, file, e);
        } catch (FileSystemException e) {
            throw refusal(UnreadableFileException.Reason.UNREADABLE, file, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The parsers answer damage with whatever they stumble over.
            progress.checkCanceled();
            throw refusal(reason(e), file, e);
        }
    }

    private static void checkFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new UnreadableFileException(UnreadableFileException.Reason.FOLDER);
        }
        if (!Files.exists(file)) {
            throw new UnreadableFileException(UnreadableFileException.Reason.MISSING);
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UnreadableFileException(UnreadableFileException.Reason.UNREADABLE);
        }
    }

    private static List<Sheet> open(Path file, Progress progress) throws IOException {
        return switch (FileFormat.of(file)) {
            case XLSX -> new XlsxReader(progress).read(file);
            case XLSB -> new XlsbReader(progress).read(file);
            case XLS -> new XlsReader(progress).read(file);
            case ODS -> new OdsReader(progress).read(file);
            case MARKUP -> new MarkupReader(progress).read(file);
            case TEXT -> new DelimitedReader(progress).read(file);
        };
    }

    /** POI tells a zip bomb only by its message. */
    private static UnreadableFileException.Reason reason(Throwable e) {
        var message = e.getMessage();
        return message != null && message.contains("Zip bomb")
                ? UnreadableFileException.Reason.TOO_LARGE
                : UnreadableFileException.Reason.DAMAGED;
    }

    private static RefusedException refusal(UnreadableFileException.Reason reason, Path file, Throwable cause) {
        return new RefusedException(reason.sentence(file), cause);
    }
}

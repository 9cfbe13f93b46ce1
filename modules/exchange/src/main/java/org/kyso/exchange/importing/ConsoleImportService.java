package org.kyso.exchange.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kyso.exchange.api.FileOutcome;
import org.kyso.exchange.api.ImportService;
import org.kyso.exchange.api.SheetReader;
import org.kyso.exchange.spi.FileImporter;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.exchange.spi.ImportedFile;
import org.kyso.exchange.spi.IncompleteFileException;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@link ImportService} over the rooms' {@link FileImporter}s. */
@ServiceProvider(service = ImportService.class)
@Messages({
    "# {0} - file",
    "notThere=There is no file or folder {0}: check the name.",
    "# {0} - folder",
    "emptyFolder=The folder {0} holds no file that could be imported: put the returns into it and try again.",
    "# {0} - file",
    "unreadable=The file {0} can''t be read: check that you may open it.",
    "# {0} - file",
    "noTable=No table of people or contacts was found in {0}: it needs a header row with names such as ''Họ và tên'', "
            + "''Số CCCD'' and ''Kết quả đăng ký''."
})
public final class ConsoleImportService implements ImportService {

    @Override
    public Batch gather(List<Path> named, Progress progress) throws RefusedException {
        var files = new ArrayList<Path>();
        var refused = new ArrayList<FileOutcome>();
        var unpacked = new ArrayList<ZipArchive>();
        try {
            for (var path : named) {
                progress.checkCanceled();
                try {
                    files.addAll(filesOf(path, unpacked, progress));
                } catch (RefusedException refusal) {
                    if (named.size() == 1) {
                        throw refusal;
                    }
                    refused.add(FileOutcome.refused(path, refusal));
                }
            }
        } catch (RefusedException | RuntimeException stopped) {
            closeAll(unpacked);
            throw stopped;
        }
        return new Batch(List.copyOf(files), List.copyOf(refused), () -> closeAll(unpacked));
    }

    private static List<Path> filesOf(Path path, List<ZipArchive> unpacked, Progress progress) throws RefusedException {
        try {
            if (Files.isDirectory(path)) {
                return filesIn(path);
            }
            if (!Files.exists(path)) {
                throw new RefusedException(Bundle.notThere(path));
            }
            if (!ZipArchive.isArchive(path)) {
                return List.of(path);
            }
            var archive = ZipArchive.unpack(path, progress);
            unpacked.add(archive);
            return archive.files();
        } catch (IOException failed) {
            throw new RefusedException(Bundle.unreadable(path), failed);
        }
    }

    private static void closeAll(List<ZipArchive> archives) {
        archives.forEach(ZipArchive::delete);
    }

    private static List<Path> filesIn(Path folder) throws IOException, RefusedException {
        try (var tree = Files.walk(folder)) {
            var files = tree.filter(Files::isRegularFile)
                    .filter(f -> !StrayFiles.isStray(f.getFileName().toString()))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new RefusedException(Bundle.emptyFolder(folder));
            }
            return files;
        }
    }

    @Override
    public ImportPreview preview(Path file, Optional<LocalDate> reportedOn, Progress progress) throws RefusedException {
        var sheets = Lookup.getDefault().lookup(SheetReader.class).read(file, progress);
        var imported = new ImportedFile(file.getFileName().toString(), digest(file), sheets, reportedOn);
        IncompleteFileException nearMiss = null;
        for (var importer : Lookup.getDefault().lookupAll(FileImporter.class)) {
            try {
                var preview = importer.preview(imported, progress);
                if (preview.isPresent()) {
                    return preview.get();
                }
            } catch (IncompleteFileException lacking) {
                nearMiss = nearMiss == null ? lacking : nearMiss;
            }
        }
        throw nearMiss != null ? nearMiss : new RefusedException(Bundle.noTable(file.getFileName()));
    }

    @Override
    public List<FileOutcome> preview(Batch batch, Optional<LocalDate> reportedOn, Progress progress)
            throws RefusedException {
        var outcomes = new ArrayList<>(batch.refused());
        outcomes.addAll(new BatchImport(this, reportedOn, progress).preview(batch.files()));
        return outcomes;
    }

    @Override
    public void take(
            Batch batch,
            Optional<LocalDate> reportedOn,
            Predicate<FileOutcome> agreed,
            Consumer<FileOutcome> told,
            Progress progress) {
        batch.refused().forEach(told);
        new BatchImport(this, reportedOn, progress).take(batch.files(), agreed, told);
    }

    private static String digest(Path file) throws RefusedException {
        try (var in = Files.newInputStream(file)) {
            var sha = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException failed) {
            throw new RefusedException(Bundle.unreadable(file), failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}

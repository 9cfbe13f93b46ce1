package org.kyso.exchange.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.kyso.exchange.files.TemporaryFolder;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/**
 * A zip file, unpacked into a private folder. Entries are counted as they unfold and never trusted to say their
 * own size or place.
 */
@Messages({
    "# {0} - file",
    "damagedArchive=The archive {0} is damaged: ask for it to be sent again.",
    "# {0} - file",
    "emptyArchive=The archive {0} holds no file.",
    "# {0} - file",
    "swollenArchive=The archive {0} unfolds to more than it can honestly hold and was left alone: ask for the single files.",
    "# {0} - file",
    "# {1} - entry",
    "strayEntry=The archive {0} names a place outside of itself ({1}) and was left alone: don''t trust its sender."
})
final class ZipArchive {

    private static final int MOST_ENTRIES = 20_000;
    private static final long MOST_BYTES = 2L << 30;
    private static final long MOST_TIMES_LARGER = 200;
    private static final long ALWAYS_ALLOWED = 32L << 20;

    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    private ZipArchive(Path folder) {
        this.folder = folder;
    }

    static boolean isArchive(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    static ZipArchive unpack(Path zip, Progress progress) throws RefusedException, IOException {
        var archive = new ZipArchive(Files.createTempDirectory(TemporaryFolder.folder(), "zip"));
        try (var file = open(zip)) {
            long budget = Math.min(MOST_BYTES, Math.max(ALWAYS_ALLOWED, Files.size(zip) * MOST_TIMES_LARGER));
            if (file.size() > MOST_ENTRIES) {
                throw new RefusedException(Bundle.swollenArchive(zip.getFileName()));
            }
            for (var entry : Collections.list(file.entries())) {
                progress.checkCanceled();
                if (isImportable(entry)) {
                    budget -= archive.unpack(zip, file, entry, budget);
                }
            }
            if (archive.files.isEmpty()) {
                throw new RefusedException(Bundle.emptyArchive(zip.getFileName()));
            }
            Collections.sort(archive.files);
            return archive;
        } catch (ZipException | IllegalArgumentException damaged) {
            archive.delete();
            throw new RefusedException(Bundle.damagedArchive(zip.getFileName()), damaged);
        } catch (RefusedException | IOException | RuntimeException stopped) {
            archive.delete();
            throw stopped;
        }
    }

    /** Windows in Vietnam writes entry names in its own code page where it doesn't write UTF-8. */
    private static ZipFile open(Path zip) throws IOException {
        try {
            return new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException notUtf8) {
            return new ZipFile(zip.toFile(), Charset.forName("windows-1258"));
        }
    }

    private static boolean isImportable(ZipEntry entry) {
        var name = entry.getName();
        return !entry.isDirectory()
                && !name.matches("(.*/)?__MACOSX/.*")
                && !StrayFiles.isStray(name.replaceFirst(".*/", ""));
    }

    private long unpack(Path zip, ZipFile file, ZipEntry entry, long budget) throws IOException, RefusedException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new RefusedException(Bundle.strayEntry(zip.getFileName(), entry.getName()));
        }
        Files.createDirectories(target.getParent());
        long written = 0;
        try (InputStream in = file.getInputStream(entry);
                var out = Files.newOutputStream(target)) {
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                written += n;
                if (written > budget) {
                    throw new RefusedException(Bundle.swollenArchive(zip.getFileName()));
                }
                out.write(buffer, 0, n);
            }
        }
        files.add(target);
        return written;
    }

    List<Path> files() {
        return files;
    }

    /** Removes what was unpacked: it may hold personal data. */
    void delete() {
        try (var tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package org.kyso.store.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A folder of this account alone for work that a kill may end; what a killed console left is swept at the next. */
public final class WorkFolder implements Closeable {

    private static final Logger LOG = Logger.getLogger(WorkFolder.class.getName());
    private static final String PREFIX = "work-";

    /** Between making a folder and locking it. */
    private static final Duration HANDFUL = Duration.ofMinutes(1);

    private final Path path;
    private final FolderLock holding;

    private WorkFolder(Path path, FolderLock holding) {
        this.path = path;
        this.holding = holding;
    }

    public static WorkFolder in(Path base) throws IOException {
        Files.createDirectories(base);
        sweep(base);
        var path = Files.getFileAttributeView(base, PosixFileAttributeView.class) != null
                ? Files.createTempDirectory(
                        base,
                        PREFIX,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createTempDirectory(base, PREFIX);
        return new WorkFolder(path, FolderLock.take(path).orElseThrow(() -> new IOException(path + " is taken")));
    }

    /** Deletes what killed consoles left behind. */
    public static void sweep(Path base) {
        if (!Files.isDirectory(base)) {
            return;
        }
        try (var content = Files.list(base)) {
            List<Path> folders = content.filter(
                            f -> f.getFileName().toString().startsWith(PREFIX) && Files.isDirectory(f))
                    .toList();
            for (var folder : folders) {
                sweepOne(folder);
            }
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "Sweeping " + base, failed);
        }
    }

    private static void sweepOne(Path folder) throws IOException {
        boolean fresh = Files.getLastModifiedTime(folder)
                .toInstant()
                .isAfter(Instant.now().minus(HANDFUL));
        if (fresh && !Files.exists(folder.resolve(FolderLock.LOCK))) {
            return;
        }
        var holding = FolderLock.take(folder);
        if (holding.isPresent()) {
            holding.get().close();
            new FileTree(folder).delete();
        }
    }

    public Path path() {
        return path;
    }

    /** Deletes it; what can't be deleted now is swept later. */
    @Override
    public void close() {
        try {
            holding.close();
            new FileTree(path).delete();
        } catch (IOException later) {
            LOG.log(Level.INFO, "Left to be swept: " + path, later);
        }
    }
}

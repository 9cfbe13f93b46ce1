package org.kyso.exchange.api;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes a file beside its place and moves it there when it is whole, so that nobody ever sees half of it. */
public final class AtomicFileWriter {

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    private AtomicFileWriter() {}

    /**
     * Writes a file.
     *
     * @param ownerOnly whether nobody but its owner may read it; otherwise it keeps the permissions of the one it replaces
     */
    public static void write(Path file, boolean ownerOnly, Content content) throws IOException {
        var target = file.toAbsolutePath();
        var folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new IOException(target + " is a folder");
        }
        var part = folder.resolve("." + target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
        try {
            create(part, target, ownerOnly);
            try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.write(out);
            }
            move(part, target);
        } catch (FileSystemException failed) {
            throw part.toString().equals(failed.getFile()) ? ofTarget(failed, target) : failed;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The same failure of the file that the user knows of. */
    private static FileSystemException ofTarget(FileSystemException failed, Path target) {
        var name = target.toString();
        var named = new FileSystemException(name, null, failed.getReason());
        if (failed instanceof NoSuchFileException) {
            named = new NoSuchFileException(name);
        } else if (failed instanceof AccessDeniedException) {
            named = new AccessDeniedException(name);
        }
        named.initCause(failed);
        return named;
    }

    /** The temporary file has its permissions before any byte is written. */
    private static void create(Path part, Path target, boolean ownerOnly) throws IOException {
        var view = Files.getFileAttributeView(ownerOnly ? target.getParent() : target, PosixFileAttributeView.class);
        if (view != null && ownerOnly) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else if (view != null && Files.exists(target)) {
            Files.createFile(
                    part,
                    PosixFilePermissions.asFileAttribute(view.readAttributes().permissions()));
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some shared folders can't; beside each other the two are at least on one volume.
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

package org.kyso.exchange.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes a file beside its place and moves it there when it is whole; it keeps the rights of the one it replaces. */
public final class AtomicFileWriter {

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    private AtomicFileWriter() {}

    public static void write(Path file, Content content) throws IOException {
        var target = file.toAbsolutePath();
        var folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new IOException(target + " is a folder");
        }
        var part = folder.resolve("." + target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
        try {
            create(part, target);
            try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.write(out);
            }
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** From the first byte on nobody reads it who may not read what it replaces. */
    private static void create(Path part, Path target) throws IOException {
        var rights = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (rights != null && Files.exists(target)) {
            Files.createFile(
                    part,
                    PosixFilePermissions.asFileAttribute(rights.readAttributes().permissions()));
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

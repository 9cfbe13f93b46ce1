package org.kyso.exchange.impl;

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
final class WholeFile {

    /** Writes the content. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /** @param forOwnerOnly whether nobody but this account may read it, whatever the file it replaces allows */
    static void write(Path file, boolean forOwnerOnly, Content content) throws IOException {
        var target = file.toAbsolutePath();
        var folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new IOException(target + " is a folder");
        }
        var part = folder.resolve("." + target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
        try {
            create(part, target, forOwnerOnly);
            try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.write(out);
            }
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The rights are set before a byte is written. */
    private static void create(Path part, Path target, boolean forOwnerOnly) throws IOException {
        var rights = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (rights != null && (forOwnerOnly || Files.exists(target))) {
            var permissions = forOwnerOnly
                    ? PosixFilePermissions.fromString("rw-------")
                    : rights.readAttributes().permissions();
            Files.createFile(part, PosixFilePermissions.asFileAttribute(permissions));
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

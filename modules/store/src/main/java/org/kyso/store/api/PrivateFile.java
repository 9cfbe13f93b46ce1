package org.kyso.store.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but this account may read. */
public final class PrivateFile {

    private PrivateFile() {}

    /**
     * Makes an empty file; where the disk knows no owners, everybody's.
     *
     * @throws java.nio.file.FileAlreadyExistsException where it is there
     */
    public static void create(Path file) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}

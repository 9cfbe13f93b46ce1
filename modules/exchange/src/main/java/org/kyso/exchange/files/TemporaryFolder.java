package org.kyso.exchange.files;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;

/**
 * The folder for what is unpacked while files are read or written. It holds personal data, so only this user may look
 * into it. It is deleted when the program ends; what a killed program left is deleted by the next one.
 */
public final class TemporaryFolder {

    private static final String NAME = "kyso-files-";

    private static Path folder;

    private TemporaryFolder() {}

    /** This program's own; it is there. */
    public static synchronized Path folder() throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            sweep(Path.of(System.getProperty("java.io.tmpdir")));
            var made = Files.createTempDirectory(NAME + ProcessHandle.current().pid() + "-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(made), "KySo temporary files"));
            TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(made.toFile()));
            folder = made;
        }
        return folder;
    }

    /** Has POI put its own into it. */
    public static void use() throws IOException {
        folder();
    }

    /** Removes what programs left that don't run any more. */
    public static void sweep(Path temporary) throws IOException {
        try (var found = Files.newDirectoryStream(temporary, NAME + "*")) {
            for (var left : found) {
                if (!runs(left.getFileName().toString())) {
                    delete(left);
                }
            }
        }
    }

    private static boolean runs(String name) {
        var pid = name.substring(NAME.length()).replaceFirst("-.*", "");
        return !pid.matches("\\d{1,18}")
                || ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }

    private static void delete(Path tree) {
        try (var files = Files.walk(tree)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException notOurs) {
            // Another user's, or going at this moment.
            return;
        }
    }
}

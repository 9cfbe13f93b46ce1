package org.kyso.trial;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs and an empty data folder, unpacked once on a machine and kept with its temporary files, so that a
 * further server costs a copy of that folder.
 */
final class ServerProgram {

    private static final String DATA = "data";
    private static final int EXECUTABLE = 0100;

    /**
     * PostgreSQL refuses to run as root. In a user namespace it is nobody; where there are none it runs as nobody, who may
     * reach the folders of the tests all the same.
     */
    private static final List<List<String>> AS_NOBODY = List.of(
            List.of("unshare", "-U"),
            List.of(
                    "setpriv",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override"));

    private static ServerProgram program;

    private final Path folder;
    private final List<String> account;

    private ServerProgram(Path folder, List<String> account) {
        this.folder = folder;
        this.account = account;
    }

    static synchronized ServerProgram get() throws IOException {
        if (program == null) {
            var user = System.getProperty("user.name");
            var account = "root".equals(user) ? nobody() : List.<String>of();
            var packed = DefaultPostgresBinaryResolver.INSTANCE
                    .getPgBinary(System.getProperty("os.name").split(" ")[0], System.getProperty("os.arch"))
                    .readAllBytes();
            var name = "kyso-postgresql-" + user + "-" + account.size() + "-"
                    + Integer.toHexString(Arrays.hashCode(packed));
            var folder = Path.of(System.getProperty("java.io.tmpdir"), name);
            if (!Files.exists(folder)) {
                unpack(packed, folder, account);
            }
            program = new ServerProgram(folder, account);
        }
        return program;
    }

    private static List<String> nobody() throws IOException {
        for (var account : AS_NOBODY) {
            try {
                var command = new ArrayList<>(account);
                command.add("true");
                run(command);
                return account;
            } catch (IOException notHere) {
                // The next one, then.
            }
        }
        throw new IOException(
                "PostgreSQL doesn't run as root, and neither unshare nor setpriv makes another account of it");
    }

    /** In a folder of its own first: another test may be doing the same. */
    private static void unpack(byte[] packed, Path target, List<String> account) throws IOException {
        var folder = Files.createTempDirectory(target.getParent(), "kyso-postgresql-");
        try (var files = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(packed)))) {
            for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                var file = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(files, file);
                    file.toFile().setExecutable((entry.getMode() & EXECUTABLE) != 0, false);
                }
            }
        }
        // The server's programs look whether their own account may run each other.
        folder.toFile().setReadable(true, false);
        folder.toFile().setExecutable(true, false);
        var made = new ServerProgram(folder, account);
        var command = made.command("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF-8", "--no-sync", "-D");
        command.add(folder.resolve(DATA).toString());
        run(command);
        try {
            Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException other) {
            if (!Files.exists(target)) {
                throw other;
            }
        }
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(command + " failed: " + said);
        }
    }

    /** The command that runs one of the programs, as an account it accepts. */
    List<String> command(String name, String... arguments) {
        var command = new ArrayList<>(account);
        command.add(folder.resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Lays the data of a server that has nothing in it into a folder that isn't there. */
    void makeData(Path target) throws IOException {
        copy(folder.resolve(DATA), target);
    }

    /** Copies a data folder with its owners, who have to be the server's account. */
    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}

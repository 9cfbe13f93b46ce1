package org.kyso.acceptance.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Stores on disks that are full or can't be written to: real ones, in a file system namespace of the test's own. */
@EnabledOnOs(OS.LINUX)
@Tag("rooms")
class BadDiskTest {

    private static final int PATIENCE_SECONDS = 300;

    @TempDir
    Path temp;

    @Test
    void aFullDiskIsSaidInASentenceAndTheStoreGoesOnWhenThereIsRoom() throws Exception {
        var disk = Files.createDirectories(temp.resolve("disk"));
        var papers = Files.createDirectories(temp.resolve("papers"));
        var said = run(
                "mount -t tmpfs -o size=20m tmpfs " + disk,
                FullDisk.class,
                disk.resolve("store").toString(),
                papers.toString());
        assertEquals(6, said.size(), said.toString());
        assertTrue(said.get(0).startsWith("refused ") && said.get(0).contains("disk/store"), said.get(0));
        for (int i : new int[] {1, 3, 4}) {
            var words = said.get(i).split(" ");
            assertEquals(words[3], words[1], said.toString());
        }
        assertEquals("wrong []", said.get(2));
        assertEquals("wrong []", said.get(5));
    }

    @Test
    void aStoreThatCanNotBeWrittenToIsOpenForReading() throws Exception {
        var disk = Files.createDirectories(temp.resolve("disk"));
        var papers = Files.createDirectories(temp.resolve("papers"));
        CrashTest.unzip("/stores/schema-1.zip", disk.resolve("store"));
        // Brought up to date first; killed after that it can't be mended on the disk, closed in good order it is.
        var console = new Victim(disk, new Random());
        console.runToTheCheck();
        assertEquals(List.of(), console.wrong());
        var readOnly = "mount --bind " + disk + " " + disk + " && mount -o remount,ro,bind " + disk;
        var arguments = new String[] {
            disk.resolve("store").toString(), disk.resolve("nothing").toString(), papers.toString()
        };
        var unmended = run(readOnly, ReadOnlyDisk.class, arguments);
        assertEquals(2, unmended.size(), unmended.toString());
        assertTrue(unmended.get(1).startsWith("refused "), unmended.get(1));
        run(
                "true",
                ReadOnlyDisk.class,
                disk.resolve("store").toString(),
                disk.resolve("other").toString(),
                papers.toString());
        var said = run(readOnly, ReadOnlyDisk.class, arguments);
        assertEquals(5, said.size(), said.toString());
        assertTrue(said.get(0).startsWith("refused ") && said.get(0).contains("disk/nothing"), said.get(0));
        assertEquals(List.of("may change false", "people true", "wrong []"), said.subList(1, 4));
        assertTrue(said.get(4).startsWith("refused "), said.get(4));
    }

    /** Runs a class of the test's with a file system changed for it alone. */
    private List<String> run(String mount, Class<?> program, String... arguments) throws Exception {
        var java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Duser.language=en",
                "-Dkyso.settings=" + temp.resolve("settings"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        java.addAll(List.of(arguments));
        var unmount = "umount " + temp.resolve("disk") + " 2>/dev/null";
        var command = new ArrayList<>(namespace());
        command.addAll(List.of("sh", "-c", mount + " && { \"$@\"; status=$?; " + unmount + "; exit $status; }", "sh"));
        command.addAll(java);
        var builder = new ProcessBuilder(command)
                .redirectError(temp.resolve("errors.log").toFile());
        builder.environment().put("KYSO_PASSPHRASE", "khoa-mau-1.0.0");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), () -> said + errors());
        return said;
    }

    /** What lets a command mount disks of its own; in a chroot, whose root is no mount, they are taken off after it. */
    private List<String> namespace() throws Exception {
        boolean root = "root".equals(System.getProperty("user.name"));
        for (var unshare : List.of(
                List.of("unshare", root ? "-m" : "-Urm"), List.of("unshare", "-m", "--propagation", "unchanged"))) {
            var command = new ArrayList<>(unshare);
            command.addAll(List.of("sh", "-c", "mount -t tmpfs tmpfs \"$0\" && umount \"$0\"", temp.toString()));
            if (new ProcessBuilder(command).start().waitFor() == 0) {
                return unshare;
            }
        }
        return Assumptions.abort("No disk may be mounted here");
    }

    private String errors() {
        try {
            return Files.readString(temp.resolve("errors.log"));
        } catch (IOException gone) {
            return gone.toString();
        }
    }
}

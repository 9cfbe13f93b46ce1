package org.kyso.exchange.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

    @Test
    void isForThisUserAloneAndTakesThePartsOfAWorkbook() throws Exception {
        var folder = TemporaryFolder.folder();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        var part = TempFile.createTempFile("sheet", ".xml").toPath();
        assertTrue(part.startsWith(folder), part.toString());
        Files.delete(part);
    }

    @Test
    void sweepsWhatAKilledProgramLeft(@TempDir Path temporary) throws Exception {
        var ended = new ProcessBuilder("true").start();
        ended.waitFor();
        var left = Files.createDirectories(temporary.resolve("kyso-files-" + ended.pid() + "-1/inside"));
        Files.writeString(left.resolve("return.csv"), "x");
        var ours = Files.createDirectory(
                temporary.resolve("kyso-files-" + ProcessHandle.current().pid() + "-1"));
        var others = Files.createDirectory(temporary.resolve("kyso-files-of-somebody"));
        TemporaryFolder.sweep(temporary);
        assertFalse(Files.exists(left.getParent()));
        assertTrue(Files.exists(ours) && Files.exists(others));
    }
}

package org.kyso.exchange.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.exchange.sheet.UnreadableFileException.Reason;
import org.kyso.tasks.api.RefusedException;

/** Files that aren't read, but are named for what they are, whatever their name says. */
class OtherContainersTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Index/Document.iwa=, NUMBERS",
        "[Content_Types].xml=document word/document.xml=, DOCUMENT",
        "mimetype=application/vnd.oasis.opendocument.text content.xml=, DOCUMENT",
        "picture.png=, NO_SPREADSHEET"
    })
    void anArchiveIsNamedForWhatItHolds(String entries, Reason reason) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.split(" ")) {
                var parts = entry.split("=", 2);
                zip.putNextEntry(new ZipEntry(parts[0]));
                zip.write(parts[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        assertRefused(bytes.toByteArray(), reason);
    }

    @ParameterizedTest
    @CsvSource({"Rar!\u001a, OTHER_ARCHIVE", "7z\u00bc\u00af', OTHER_ARCHIVE", "%PDF-1.7, NO_SPREADSHEET"})
    void aFileIsNamedByItsFirstBytes(String head, Reason reason) throws Exception {
        assertRefused(head.getBytes(StandardCharsets.ISO_8859_1), reason);
    }

    private void assertRefused(byte[] content, Reason reason) throws Exception {
        var file = Files.write(folder.resolve("roster.xlsx"), content);
        var refusal = assertThrows(RefusedException.class, () -> SampleFiles.read(file));
        assertEquals(reason.sentence(file), refusal.getMessage());
    }
}

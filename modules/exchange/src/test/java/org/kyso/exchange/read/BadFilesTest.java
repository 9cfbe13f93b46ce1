package org.kyso.exchange.read;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.exchange.table.WordTableFinder;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

class BadFilesTest {

    private static final int FLIPS = 150;

    @TempDir
    Path folder;

    private static String refusal(Path file) {
        var refusal = assertThrows(RefusedException.class, () -> SampleFiles.read(file));
        var sentence = refusal.getMessage();
        assertTrue(sentence.contains(file.getFileName().toString()), sentence);
        assertFalse(sentence.contains("Exception"), sentence);
        assertTrue(sentence.endsWith("."), sentence);
        return sentence;
    }

    private Path file(String name, byte... content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path workbook() throws IOException {
        return SampleFiles.xlsx(folder, SampleFiles.lines("Họ và tên|Số CCCD", "Nguyễn Văn A|099095000001"));
    }

    @Test
    void whatIsNoFileIsRefused() throws IOException {
        assertTrue(refusal(folder).contains("is a folder"));
        assertTrue(refusal(folder.resolve("none.xlsx")).contains("no file"));
        assertTrue(refusal(file("empty.xlsx")).contains("is empty"));
        assertTrue(refusal(file("blank.csv", (byte) '\n', (byte) ' ')).contains("is empty"));
    }

    @Test
    void aFileThatMayNotBeReadIsRefused() throws IOException {
        var file = workbook();
        org.junit.jupiter.api.Assumptions.assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file));

        assertTrue(refusal(file).contains("cannot be opened"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"89504e470d0a1a0a", "ffd8ffe000104a464946", "255044462d312e37", "474946383961", "504b0506"})
    void anotherKindOfFileIsNoSpreadsheetWhateverItsName(String magic) throws IOException {
        var content = new byte[600];
        for (int i = 0; i < magic.length() / 2; i++) {
            content[i] = (byte) Integer.parseInt(magic.substring(2 * i, 2 * i + 2), 16);
        }

        var sentence = refusal(file("picture.xlsx", content));
        assertTrue(sentence.contains("no spreadsheet") || magic.startsWith("504b"), sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html><table></table></html>", "<?xml version='1.0'?><Workbook/>", "{\\rtf1 x}", "{\"a\": 1}"})
    void markupIsNoTable(String text) throws IOException {
        assertTrue(refusal(file("a.xls", text.getBytes(StandardCharsets.UTF_8))).contains("no spreadsheet"));
    }

    @Test
    void aZipOfOtherThingsIsNoSpreadsheet() throws IOException {
        assertTrue(refusal(SampleFiles.zip(folder.resolve("a.xlsx"), "099095000001.png", "x"))
                .contains("no spreadsheet"));
    }

    @Test
    void halfAWorkbookIsDamaged() throws IOException {
        var whole = Files.readAllBytes(workbook());

        assertTrue(refusal(file("half.xlsx", Arrays.copyOf(whole, whole.length / 2)))
                .contains("damaged"));
    }

    @Test
    void halfUtf8IsDamagedRatherThanReadWrongly() throws IOException {
        var text = "Họ và tên,Số CCCD\nNguyễn Văn Hưở".getBytes(StandardCharsets.UTF_8);

        assertTrue(refusal(file("a.csv", Arrays.copyOf(text, text.length - 1))).contains("damaged"));
    }

    @Test
    void aBombIsRefusedBeforeItUnfolds() throws IOException {
        var bomb = with(
                workbook(),
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData/>".getBytes(StandardCharsets.UTF_8),
                300 << 20);

        assertTrue(refusal(bomb).contains("unfolds"));
    }

    @Test
    void aSmallerBombIsCountedWhileItUnfolds() throws IOException {
        var bomb = with(workbook(), "xl/sharedStrings.xml", "<sst>".getBytes(StandardCharsets.UTF_8), 40 << 20);

        assertTrue(refusal(bomb).contains("unfolds"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "docProps/core.xml"})
    void aDocumentTypeIsRefusedInWhateverPart(String part) throws IOException {
        var head =
                "<?xml version=\"1.0\"?><!-- <a> --><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";

        assertTrue(refusal(with(workbook(), part, head.getBytes(StandardCharsets.UTF_8), 0))
                .contains("refers to something outside"));
    }

    @Test
    void aDocumentTypeInAnOpenDocumentIsRefused() throws IOException {
        var file = SampleFiles.zip(
                folder.resolve("a.ods"),
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                "<!DOCTYPE x><x/>");

        assertTrue(refusal(file).contains("refers to something outside"));
    }

    /** A copy of a workbook with one part replaced, blown up with blanks. */
    private Path with(Path workbook, String part, byte[] content, int blanks) throws IOException {
        var copy = folder.resolve("changed.xlsx");
        try (var from = new ZipFile(workbook.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    to.write(content);
                    var chunk = new byte[1 << 16];
                    Arrays.fill(chunk, (byte) ' ');
                    for (int i = 0; i < blanks; i += chunk.length) {
                        to.write(chunk);
                    }
                } else {
                    from.getInputStream(entry).transferTo(to);
                }
            }
        }
        return copy;
    }

    @Test
    void aPasswordIsSaid() throws Exception {
        var locked = folder.resolve("locked.xlsx");
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(container)) {
                Files.copy(workbook(), out);
            }
            try (var out = Files.newOutputStream(locked)) {
                container.writeFilesystem(out);
            }
        }

        assertTrue(refusal(locked).contains("password"));
    }

    @Test
    void anOldWorkbooksPasswordIsSaid() throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        Path locked;
        try {
            locked = SampleFiles.xls(folder, SampleFiles.lines("Họ và tên"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertTrue(refusal(locked).contains("password"));
    }

    @Test
    void vietnameseUsersAreToldInVietnamese() {
        var before = Locale.getDefault();
        Locale.setDefault(new Locale("vi"));
        try {
            assertTrue(refusal(folder).contains("là thư mục"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aCancelStopsTheReading() throws IOException {
        var canceled = new Progress() {
            private int rows;

            @Override
            public void step(String what) {
                // Not of interest.
            }

            @Override
            public void advance(long done, long total) {
                // Not of interest.
            }

            @Override
            public boolean isCanceled() {
                return ++rows > 2;
            }
        };
        var file = workbook();

        assertThrows(CancellationException.class, () -> SampleFiles.reader().read(file, canceled));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xlsb", "xls", "ods", "csv", "html", "xml"})
    void noBytesBringAnythingButARefusal(String format) throws IOException {
        var whole = Files.readAllBytes(sample(format));
        var random = new Random(format.hashCode());
        for (int i = 0; i < FLIPS; i++) {
            var bytes = i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int k = 0; k < 1 + random.nextInt(20) && bytes.length > 0 && i % 3 > 0; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var file = file("fuzz." + format, bytes);
            assertDoesNotThrow(() -> readOrRefuse(file));
        }
    }

    /** Damage inside the parts, which the zip's checksums would otherwise catch. */
    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml"})
    void damagedPartsBringNothingButARefusal(String part) throws IOException {
        var workbook = sample("xlsx");
        String whole;
        try (var zip = new ZipFile(workbook.toFile())) {
            whole = new String(zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
        }
        var random = new Random(part.hashCode());
        for (int i = 0; i < FLIPS; i++) {
            var text = new StringBuilder(whole);
            for (int k = 0; k <= random.nextInt(6); k++) {
                text.setCharAt(random.nextInt(text.length()), "0123456789-eE<>\"x".charAt(random.nextInt(17)));
            }
            var file = with(workbook, part, text.toString().getBytes(StandardCharsets.UTF_8), 0);
            assertDoesNotThrow(() -> readOrRefuse(file));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.bin", "xl/styles.bin", "xl/sharedStrings.bin", "xl/workbook.bin"})
    void damagedBinaryPartsBringNothingButARefusal(String part) throws IOException {
        var workbook = sample("xlsb");
        byte[] whole;
        try (var zip = new ZipFile(workbook.toFile())) {
            whole = zip.getInputStream(zip.getEntry(part)).readAllBytes();
        }
        var random = new Random(part.hashCode());
        for (int i = 0; i < FLIPS; i++) {
            var bytes = i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int k = 0; k <= random.nextInt(6) && bytes.length > 0; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var file = with(workbook, part, bytes, 0);
            assertDoesNotThrow(() -> readOrRefuse(file));
        }
    }

    private Path binary(BinaryWorkbook workbook) throws IOException {
        return workbook.row(0, false)
                .shared(0, 0)
                .text(1, BinaryWorkbook.PLAIN, "Số CCCD")
                .row(1, false)
                .text(0, BinaryWorkbook.PLAIN, "Nguyễn Văn A")
                .number(1, BinaryWorkbook.ZEROS, 99_095_000_001.0)
                .small(2, BinaryWorkbook.DATE, 45_444)
                .error(3, 0x2a)
                .endOfRows()
                .merged(0, 1, 4, 4)
                .write(folder.resolve("a.xlsb"), "Họ và tên");
    }

    private static void readOrRefuse(Path file) {
        try {
            for (var sheet : SampleFiles.read(file)) {
                new WordTableFinder().find(sheet, SampleFiles.FIELDS, SampleFiles.NEEDED);
            }
        } catch (RefusedException expected) {
            assertFalse(expected.getMessage().isEmpty());
        }
    }

    private Path sample(String format) throws IOException {
        var lines = SampleFiles.lines(
                "TT|Họ và tên|Số CCCD", "I. Đội Tham mưu", "1|Nguyễn Văn A|099095000001", "2|Trần Văn B|099095000002");
        return switch (format) {
            case "xlsx" -> SampleFiles.xlsx(folder, lines);
            case "xlsb" -> binary(new BinaryWorkbook(false, false));
            case "xls" -> SampleFiles.xls(folder, lines);
            case "ods" ->
                SampleFiles.ods(
                        folder,
                        "<table:table table:name=\"a\"><table:table-row><table:table-cell"
                                + " office:value-type=\"float\" office:value=\"1\"/></table:table-row></table:table>");
            case "html" ->
                Files.writeString(
                        folder.resolve("a.html"),
                        "<html><meta charset=utf-8><table><tr><th colspan=2>Họ và tên<th>Số CCCD<tr><td rowspan=2>"
                                + "Nguyễn Văn A<td>1<td>099095000001<tr><td>2<td>x</table></html>");
            case "xml" ->
                Files.writeString(
                        folder.resolve("a.xml"),
                        "<?xml version=\"1.0\"?><Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                                + "<Worksheet ss:Name=\"a\"><Table><Row ss:Index=\"2\"><Cell ss:MergeAcross=\"1\"><Data "
                                + "ss:Type=\"String\">Họ và tên</Data></Cell></Row></Table></Worksheet></Workbook>");
            default ->
                SampleFiles.text(folder, "Họ và tên;Số CCCD\n\"Nguyễn Văn A\";099095000001\n", StandardCharsets.UTF_16);
        };
    }
}

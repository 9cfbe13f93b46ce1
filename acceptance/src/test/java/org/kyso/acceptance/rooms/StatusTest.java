package org.kyso.acceptance.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyso.commandline.spi.ExitStatus;
import org.kyso.trial.TrialModule;

/** How orders end: the exit status, the sentence, and what became of the store. */
@Tag("rooms")
class StatusTest {

    private static final String ROSTER = """
            Họ và tên,Số CCCD,Đơn vị,Đoàn viên
            Nguyễn Văn Một,099095000001,Công an xã Thanh Lân,x
            Nguyễn Văn Hai,099095000002,Công an xã Thanh Lân,
            Nguyễn Văn Ba,123,Công an xã Thanh Lân,x
            """;

    @TempDir
    Path temp;

    /** Files that can't be taken, and what their sentence has to name. */
    enum Bad {
        EMPTY_FOLDER("inbox"),
        EMPTY_FILE("bad.xlsx"),
        MISSING("nowhere.xlsx"),
        PICTURE("bad.xlsx"),
        TRUNCATED("bad.xlsx"),
        TRUNCATED_OLD("bad.xls"),
        BOMB("bad.xlsx"),
        ENTITY("bad.xlsx"),
        NO_TABLE("bad.csv"),
        RESULTS_OF_NOBODY("bad.csv"),
        NO_MEMBERSHIP("bad.csv"),
        DAMAGED_ZIP("bad.zip");

        private final String name;

        Bad(String name) {
            this.name = name;
        }

        Path make(Path folder) throws IOException {
            var file = folder.resolve(name);
            var workbook = TrialConsole.samples().resolve("roster-co-to.xlsx");
            switch (this) {
                case EMPTY_FOLDER -> Files.createDirectories(file);
                case MISSING -> Files.deleteIfExists(file);
                case EMPTY_FILE -> Files.createFile(file);
                case PICTURE -> Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
                case TRUNCATED -> Files.write(file, half(workbook));
                case TRUNCATED_OLD ->
                    Files.write(file, half(TrialConsole.samples().resolve("return-mong-cai.xls")));
                case BOMB -> Files.write(file, with(workbook, Map.of("xl/worksheets/sheet1.xml", blanks())));
                case ENTITY -> Files.write(file, with(workbook, Map.of("xl/sharedStrings.xml", entity())));
                case NO_TABLE -> Files.writeString(file, "Kính gửi,Công an tỉnh\nĐơn vị,đã nhận công văn\n");
                case RESULTS_OF_NOBODY -> Files.writeString(file, "Họ và tên,Kết quả\nNguyễn Văn Một,x\n");
                case NO_MEMBERSHIP -> Files.writeString(file, "Họ và tên,Số CCCD\nNguyễn Văn Một,099095000001\n");
                case DAMAGED_ZIP -> Files.write(file, half(workbook));
                default -> throw new IllegalStateException(name());
            }
            return file;
        }

        private static byte[] half(Path file) throws IOException {
            var bytes = Files.readAllBytes(file);
            return Arrays.copyOf(bytes, bytes.length / 2);
        }

        private static byte[] blanks() {
            var blanks = new byte[64 << 20];
            Arrays.fill(blanks, (byte) ' ');
            return blanks;
        }

        private static byte[] entity() {
            return TrialConsole.utf8(
                    "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                            + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&e;</t></si></sst>");
        }

        /** A workbook with some of its parts replaced. */
        private static byte[] with(Path workbook, Map<String, byte[]> replaced) throws IOException {
            var parts = new LinkedHashMap<String, byte[]>();
            try (InputStream file = Files.newInputStream(workbook);
                    var zip = new ZipInputStream(file)) {
                for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                    parts.put(part.getName(), zip.readAllBytes());
                }
            }
            parts.putAll(replaced);
            return TrialModule.zip(parts);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCanNotBeTakenEndsInOneSentenceAndAnUnchangedStore(Bad bad) throws Exception {
        var console = new TrialConsole(temp).withDistricts();
        var before = console.content();
        var file = bad.make(temp);

        var outcome = console.options().imports(file).run();

        assertEquals(ExitStatus.SET_ASIDE.number(), outcome.status(), outcome.printed());
        assertEquals(1, outcome.lines().size(), outcome.printed());
        var sentence = outcome.lines().get(0);
        assertTrue(sentence.contains(file.getFileName().toString()), sentence);
        assertTrue(sentence.endsWith("."), sentence);
        assertFalse(sentence.contains("Exception") || sentence.contains("org."), sentence);
        assertEquals(before, console.content());
    }

    @Test
    void aBadFileDoesNotKeepAGoodOneOut() throws Exception {
        var console = new TrialConsole(temp).withDistricts();
        var outcome = console.options()
                .imports(Bad.PICTURE.make(temp), TrialConsole.samples().resolve("roster-co-to.xlsx"))
                .run();
        assertEquals(ExitStatus.SET_ASIDE.number(), outcome.status());
        assertTrue(console.content().contains("099"), outcome.printed());
    }

    @Test
    void aRowSetAsideIsSavedWithItsReasonAndTheRestIsTaken() throws Exception {
        var console = new TrialConsole(temp).withDistricts();
        var roster = Files.writeString(temp.resolve("co-to.csv"), ROSTER);
        var outcome = console.options().imports(roster).verified().run();
        assertEquals(ExitStatus.SET_ASIDE.number(), outcome.status(), outcome.printed());
        assertTrue(outcome.printed().contains("2 rows taken, 0 known already, 1 set aside"), outcome.printed());
        try (var reports = Files.list(temp.resolve("settings/set-aside"))) {
            var report = reports.findFirst().orElseThrow();
            assertTrue(outcome.printed().contains(report.toString()), outcome.printed());
            var again = console.options().imports(report).run();
            assertTrue(again.printed().contains("0 rows taken, 0 known already, 1 set aside"), again.printed());
        }
    }

    @Test
    void rowsSetAsideAreForThisAccountAlone() throws Exception {
        var console = new TrialConsole(temp).withDistricts();
        var roster = Files.writeString(temp.resolve("co-to.csv"), ROSTER);
        var rehearsed = console.options().imports(roster).dry().run();
        assertEquals(ExitStatus.SET_ASIDE.number(), rehearsed.status(), rehearsed.printed());
        assertTrue(rehearsed.printed().contains("1 would be set aside"), rehearsed.printed());
        console.options().imports(roster).run();
        try (var list = Files.list(temp.resolve("settings/set-aside"))) {
            var reports = list.toList();
            assertFalse(reports.isEmpty());
            for (var report : reports) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(report)));
            }
        }
    }

    @Test
    void everythingDoneIsStatusZero() throws IOException {
        var console = new TrialConsole(temp).withDistricts();
        var roster = Files.writeString(temp.resolve("co-to.csv"), ROSTER.replaceFirst("(?m)^.*,123,.*\\n", ""));
        assertEquals(
                ExitStatus.DONE.number(),
                console.options().imports(roster).verified().run().status());
    }

    @Test
    void aRefusedModuleIsStatusOneAndTheOthersAreLoaded() throws IOException {
        var console = new TrialConsole(temp);
        var bad = Files.writeString(temp.resolve("bad.nbm"), "no module");
        var outcome =
                console.options().load(List.of(bad, console.module("co-to"))).run();
        assertEquals(ExitStatus.SET_ASIDE.number(), outcome.status());
        assertEquals(2, outcome.lines().size(), outcome.printed());
        assertTrue(outcome.lines().get(0).contains("bad.nbm"), outcome.printed());
        assertTrue(outcome.lines().get(1).contains("11 units"), outcome.printed());
    }

    @Test
    void aStoreThatCanNotBeOpenedIsStatusThree() throws IOException {
        Files.createDirectories(temp.resolve("store"));
        Files.writeString(temp.resolve("store/mine.txt"), "no store");
        var outcome = new TrialConsole(temp).options().verified().run();
        assertEquals(ExitStatus.NO_STORE.number(), outcome.status());
        assertEquals(1, outcome.lines().size(), outcome.printed());
        assertEquals("no store", Files.readString(temp.resolve("store/mine.txt")));
    }

    @Test
    void aDestroyedPageIsADifferenceWhereTheStoreStillOpens() throws Exception {
        var console = new TrialConsole(temp).withDistricts();
        console.options()
                .imports(TrialConsole.samples().resolve("roster-co-to.xlsx"))
                .run();
        List<Path> files;
        try (var all = Files.list(temp.resolve("store/data/seg0"))) {
            files = all.filter(f -> f.getFileName().toString().matches("c[0-9a-f]{3,}\\.dat"))
                    .sorted()
                    .toList();
        }
        var statuses = new TreeSet<Integer>();
        for (int at = 0; at < files.size(); at += 5) {
            // In a folder of its own: Derby gives a database up for as long as the program runs.
            var struck = temp.resolve("struck-" + at);
            copy(temp.resolve("store"), struck);
            var file = struck.resolve(temp.resolve("store").relativize(files.get(at)));
            var pages = Files.readAllBytes(file);
            pages[pages.length - 1000] ^= 1;
            Files.write(file, pages);
            var outcome = console.options()
                    .in(struck.getFileName().toString())
                    .verified()
                    .run();
            statuses.add(outcome.status());
            assertTrue(outcome.printed().contains("is damaged"), files.get(at) + ": " + outcome);
            assertFalse(outcome.printed().contains("Exception"), outcome.printed());
        }
        assertTrue(statuses.contains(ExitStatus.DIFFERENCE.number()), statuses.toString());
        assertTrue(
                Set.of(ExitStatus.DIFFERENCE.number(), ExitStatus.NO_STORE.number())
                        .containsAll(statuses),
                statuses.toString());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    @Test
    void aFolderOrAnArchiveMeansEverythingInIt() throws Exception {
        var console = new TrialConsole(temp).withDistricts();
        var archive = temp.resolve("inbox.zip");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : new String[] {"return-co-to.xlsx", "roster-co-to.xlsx"}) {
                zip.putNextEntry(new ZipEntry("thư mục/" + name));
                zip.write(Files.readAllBytes(TrialConsole.samples().resolve(name)));
            }
        }
        Files.write(archive, bytes.toByteArray());
        var outcome = console.options().imports(archive).run();
        assertEquals(ExitStatus.DONE.number(), outcome.status(), outcome.printed());
        var folder = Files.createDirectories(temp.resolve("inbox"));
        Files.copy(TrialConsole.samples().resolve("return-co-to.xlsx"), folder.resolve("return-co-to.xlsx"));
        var again = console.options().imports(folder).run();
        assertTrue(again.printed().contains("; 0 rows taken"), again.printed());
    }

    @Test
    void programsGetOneObjectALine() throws IOException {
        var console = new TrialConsole(temp).withDistricts();
        var roster = Files.writeString(temp.resolve("co-to \"a\\b.csv"), ROSTER);
        var outcome = console.options()
                .imports(roster)
                .rates(temp.resolve("r.csv"))
                .verified()
                .inJson()
                .run();
        for (var line : outcome.lines()) {
            assertTrue(
                    line.matches(
                            "\\{(\"\\w+\":(\"(?:[^\"\\\\\\p{Cntrl}]|\\\\[\"\\\\]|\\\\u[0-9a-f]{4})*\"|\\d+|true|false),?)+}"),
                    line);
        }
        var imported = outcome.lines().stream()
                .filter(l -> l.startsWith("{\"event\":\"import\""))
                .findFirst()
                .orElseThrow();
        assertTrue(imported.contains("\"file\":\"co-to \\\"a\\\\b.csv\""), imported);
        assertTrue(imported.contains("\"taken\":2,\"known\":0,\"aside\":1,\"dry_run\":false"), imported);
        assertTrue(outcome.printed().contains("{\"event\":\"finding\""), outcome.printed());
        assertTrue(outcome.printed().contains("\"row\":4"), outcome.printed());
        assertTrue(outcome.printed().contains("{\"event\":\"verify\",\"differences\":0"), outcome.printed());
    }
}

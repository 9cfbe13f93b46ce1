package org.kyso.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the assembled program leaves on the disk: no person, no secret; and what it takes to open a store. */
final class SecrecyTest {

    private static final int DONE = 0;
    private static final int NO_STORE = 3;
    private static final String PASSPHRASE = "bốn con cò trắng trên đồng";
    private static final List<String> NEEDLES = List.of("Tường Vi Thử", "099204417263", "0000418273", PASSPHRASE);
    private static final List<Charset> LETTERS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    @TempDir
    private Path folder;

    private Program kyso;
    private Path temporary;

    @BeforeEach
    void startWithEverythingInOneFolder() throws IOException {
        kyso = new Program(
                Files.createDirectory(folder.resolve("home")), Files.createDirectory(folder.resolve("here")));
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    private Program.Run run(Object... arguments) throws Exception {
        var all = new ArrayList<Object>(List.of("-J-Djava.io.tmpdir=" + temporary, "--store", "kho"));
        all.addAll(List.of(arguments));
        return kyso.run(Map.of("KYSO_PASSPHRASE", PASSPHRASE, "TMPDIR", temporary.toString()), all.toArray());
    }

    private Path roster() throws IOException {
        var roster = new StringBuilder("Họ và tên,Số CCCD,Đơn vị,Đoàn viên/Hội viên,Số điện thoại\n");
        for (int i = 0; i < 40; i++) {
            roster.append("Trần Tường Vi Thử,0992044172").append(24 + i).append(",Công an huyện Cô Tô,x,0000418273\n");
        }
        var zip = folder.resolve("danh sách.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("danh sách Cô Tô.csv"));
            out.write(roster.toString().getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }

    @Test
    void leavesNoPersonAndNoSecretOnTheDisk() throws Exception {
        var imported = run("--load", Program.module("co-to"), "--import", roster());
        assertEquals(DONE, imported.status(), imported.printed());
        var people = run("--people", "people.csv", "--unmask", "--verify");
        assertEquals(DONE, people.status(), people.printed());
        var written = Files.readString(kyso.here().resolve("people.csv"));
        assertTrue(NEEDLES.subList(0, 2).stream().allMatch(written::contains), "they are in the store");
        Files.delete(kyso.here().resolve("people.csv"));
        Files.delete(folder.resolve("danh sách.zip"));

        assertEquals(List.of(), found(folder));
        try (var left = Files.list(temporary)) {
            assertEquals(List.of(), left.toList(), "nothing temporary outlives the program");
        }
    }

    @Test
    void refusesAWrongPassphraseAndTouchesNothing() throws Exception {
        assertEquals(DONE, run("--load", Program.module("co-to")).status());
        var store = kyso.here().resolve("kho");
        var before = digests(store);

        var refused = kyso.run(Map.of("KYSO_PASSPHRASE", "one that is wrong"), "--store", "kho", "--verify");
        assertEquals(NO_STORE, refused.status(), refused.printed());
        assertEquals(1, refused.printed().strip().lines().count(), refused.printed());
        assertEquals(before, digests(store));

        var unasked = kyso.run("--store", "kho", "--verify");
        assertEquals(NO_STORE, unasked.status(), unasked.printed());
        assertTrue(unasked.printed().contains("KYSO_PASSPHRASE"), unasked.printed());
        assertEquals(before, digests(store));
    }

    @Test
    void keepsARandomKeyForAnAutomaticRun() throws Exception {
        assertEquals(
                DONE,
                kyso.run("--store", "kho", "--load", Program.module("co-to")).status());
        assertEquals(DONE, kyso.run("--store", "kho", "--verify").status());
        assertTrue(Files.readString(kyso.here().resolve("kho/store.properties")).contains("key=user"));
        Files.move(kyso.home().resolve(".kyso/keys"), folder.resolve("keys"), StandardCopyOption.ATOMIC_MOVE);
        assertEquals(NO_STORE, kyso.run("--store", "kho", "--verify").status());
    }

    /** Which needle lies in which file. */
    private static List<String> found(Path where) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(where)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (var needle : NEEDLES) {
                    for (var letters : LETTERS) {
                        if (content.contains(new String(needle.getBytes(letters), StandardCharsets.ISO_8859_1))) {
                            found.add(needle + " in " + where.relativize(file));
                        }
                    }
                }
                assertFalse(file.getFileName().toString().equals("derby.log"), file.toString());
            }
        }
        return found;
    }

    private static Map<String, String> digests(Path store) throws Exception {
        var digests = new TreeMap<String, String>();
        try (var files = Files.walk(store)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                digests.put(store.relativize(file).toString(), HexFormat.of().formatHex(digest));
            }
        }
        return digests;
    }
}

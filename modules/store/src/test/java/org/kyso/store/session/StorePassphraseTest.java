package org.kyso.store.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.store.api.Passphrase.Lock;
import org.kyso.store.backup.ConsoleBackups;
import org.kyso.store.derby.Derby;
import org.kyso.store.secret.EncryptionKey;
import org.kyso.store.secret.Person;
import org.kyso.store.secret.StoreKey;
import org.kyso.store.secret.WrongSecretException;
import org.kyso.store.spi.SecretAsker.Kind;
import org.kyso.store.testing.Folders;
import org.kyso.store.testing.TrialCheck;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** What locks a store in a folder, and how it is asked for. */
class StorePassphraseTest {

    private static final String FIRST = "mưa rơi trên mái ngói cũ";
    private static final String OTHER = "ba con vịt qua sông Hồng";

    @TempDir
    Path temp;

    private final Person person = new Person();
    private final ConsoleStores stores = new ConsoleStores(person.secrets());
    private final StorePassphrase passphrase = new StorePassphrase(stores, person.secrets());
    private Path folder;

    @BeforeEach
    void keepKeysApart() {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        folder = temp.resolve("kho số liệu");
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private void open() throws RefusedException {
        stores.open(folder, Progress.SILENT);
    }

    private Properties properties() throws IOException {
        var properties = new Properties();
        try (var in = Files.newInputStream(folder.resolve("store.properties"))) {
            properties.load(in);
        }
        return properties;
    }

    private void make(String words) throws RefusedException {
        person.answering(words);
        open();
        stores.close();
        person.asked.clear();
    }

    @Test
    void asksForAPassphraseForANewStoreAndStretchesItSlowly() throws Exception {
        person.answering(FIRST);
        open();
        assertEquals(
                List.of(Kind.NEW_PASSPHRASE),
                person.asked.stream().map(q -> q.kind()).toList());
        assertEquals(folder.toString(), person.asked.get(0).place());
        assertEquals(Lock.PASSPHRASE, passphrase.lock());
        assertEquals("600000", properties().getProperty("iterations"));
        assertEquals(32, properties().getProperty("salt").length());
        assertEquals("AES-256", properties().getProperty("encryption"));
        assertFalse(Files.exists(temp.resolve("settings/keys")), "no key lies about");
        assertEquals(64, ((Derby) stores.opened().database()).key().value().length(), "256 bits");
    }

    @Test
    void opensWithTheSameWordsHoweverTheirLettersAreMadeUp() throws Exception {
        make(Normalizer.normalize(FIRST, Normalizer.Form.NFD));
        person.answering(Normalizer.normalize(FIRST, Normalizer.Form.NFC));
        open();
        assertEquals(Kind.PASSPHRASE, person.asked.get(0).kind());
        assertEquals(3, person.asked.get(0).triesLeft());
    }

    @Test
    void givesThreeTriesThenRefusesAndTouchesNothing() throws Exception {
        make(FIRST);
        var before = Folders.digests(folder);
        person.answering("one that is wrong", "another wrong one", "a third wrong one", FIRST);
        var refusal = assertThrows(RefusedException.class, this::open);
        assertTrue(refusal.getMessage().contains(folder.toString()), refusal.getMessage());
        assertEquals(
                List.of(3, 2, 1), person.asked.stream().map(q -> q.triesLeft()).toList());
        assertEquals(
                List.of(false, true, true),
                person.asked.stream().map(q -> q.isAgain()).toList());
        assertEquals(before, Folders.digests(folder));
    }

    @Test
    void aRestoreIntoANewFolderThatIsRefusedLeavesNoStore() throws Exception {
        TrialCheck.access = stores;
        var backups = new ConsoleBackups(stores);
        person.answering(FIRST);
        open();
        var file = backups.make(temp.resolve("out/kho.zip"), Progress.SILENT).file();
        var unborn = temp.resolve("another/unborn").toString();
        var empty = Files.createDirectories(temp.resolve("empty"));
        person.environment.put("KYSO_PASSPHRASE", "one that is wrong");
        for (var where : List.of(unborn, empty.toString())) {
            assertFalse(stores.isThere(where));
            var refusal =
                    assertThrows(RefusedException.class, () -> backups.restoreAsNew(where, file, Progress.SILENT));
            assertTrue(refusal.getMessage().contains("passphrase"), refusal.getMessage());
            assertFalse(stores.isThere(where));
        }
        assertFalse(Files.exists(temp.resolve("another")));
        assertEquals(Map.of("", ""), Folders.digests(empty));
        assertEquals(folder, stores.current().orElseThrow().folder().orElseThrow());
        person.environment.put("KYSO_PASSPHRASE", FIRST);
        backups.restoreAsNew(unborn, file, Progress.SILENT);
        assertTrue(stores.isThere(unborn));
        assertEquals(unborn, stores.current().orElseThrow().where());
        assertFalse(Files.exists(temp.resolve("settings/keys")), "no key is made for a store that is replaced at once");
    }

    @Test
    void opensWithAThirdTryThatIsRight() throws Exception {
        make(FIRST);
        person.answering("one that is wrong", "another wrong one", FIRST);
        open();
        assertEquals(folder, stores.current().orElseThrow().folder().orElseThrow());
    }

    @Test
    void leavesWhatIsOpenWhereNobodyAnswers() throws Exception {
        make(FIRST);
        var former = temp.resolve("former");
        person.answering(OTHER);
        stores.open(former, Progress.SILENT);
        var before = Folders.digests(folder);
        assertThrows(CancellationException.class, this::open);
        assertEquals(former, stores.current().orElseThrow().folder().orElseThrow());
        assertEquals(before, Folders.digests(folder));
        var unborn = temp.resolve("unborn");
        assertThrows(CancellationException.class, () -> stores.open(unborn, Progress.SILENT));
        assertFalse(Files.exists(unborn), "nothing is made before the answer");
    }

    @Test
    void takesTheEnvironmentsWordOnceAndAsksNobody() throws Exception {
        person.environment.put("KYSO_PASSPHRASE", FIRST);
        open();
        stores.close();
        open();
        stores.close();
        var before = Folders.digests(folder);
        person.environment.put("KYSO_PASSPHRASE", OTHER);
        assertThrows(WrongSecretException.class, this::open);
        assertEquals(List.of(), person.asked);
        assertEquals(before, Folders.digests(folder));
    }

    @Test
    void saysWhatIsMissingWhereNobodyCanBeAsked() throws Exception {
        make(FIRST);
        person.away();
        var refusal = assertThrows(RefusedException.class, this::open);
        assertTrue(refusal.getMessage().contains("KYSO_PASSPHRASE"), refusal.getMessage());
    }

    @Test
    void keepsARandomKeyWhereNobodyCanBeAsked() throws Exception {
        person.away();
        open();
        assertEquals(Lock.KEY_FILE, passphrase.lock());
        var key = temp.resolve("settings/keys").resolve(properties().getProperty("id") + ".key");
        assertEquals(
                "rw-------", java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        stores.close();
        open();
    }

    @Test
    void takesNoAnswerForARandomKey() throws Exception {
        make("");
        open();
        assertEquals(Lock.KEY_FILE, passphrase.lock());
        assertEquals(List.of(), person.asked);
    }

    @Test
    void remembersInTheKeyringWhereThatIsWished() throws Exception {
        person.remembering();
        make(FIRST);
        assertEquals(Map.of("kyso.store." + properties().getProperty("id"), FIRST), person.keyring);
        open();
        assertEquals(List.of(), person.asked);
    }

    @Test
    void asksWhereTheKeyringIsBehindAndCorrectsIt() throws Exception {
        make(FIRST);
        var name = "kyso.store." + properties().getProperty("id");
        person.keyring.put(name, OTHER);
        person.remembering().answering(FIRST);
        open();
        assertEquals(1, person.asked.size());
        assertEquals(FIRST, person.keyring.get(name));
    }

    @Test
    void opensItselfAgainWithoutAsking() throws Exception {
        person.answering(FIRST);
        open();
        open();
        assertEquals(1, person.asked.size());
    }

    @Test
    void opensAStoreOfTheFirstVersion() throws Exception {
        // As that version made it: 210,000 turns, Derby's own key of 128 bits behind them.
        var old = new StoreKey("old", true, "00".repeat(16), 210_000, EncryptionKey.Kind.WORDS);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("store.properties"), "id=old\nsalt=" + "00".repeat(16) + "\nkey=passphrase\n");
        Derby.create(folder, old.stretch(FIRST.toCharArray())).shutdown();
        person.answering(FIRST);
        open();
        passphrase.change(FIRST.toCharArray(), OTHER.toCharArray(), false, Progress.SILENT);
        assertEquals("600000", properties().getProperty("iterations"));
        stores.close();
        person.answering(FIRST, OTHER);
        open();
    }

    @Test
    void opensAStoreOfTheFirstVersionWithARandomKey() throws Exception {
        var keys = Files.createDirectories(temp.resolve("settings/keys"));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("store.properties"), "id=old\nsalt=" + "00".repeat(16) + "\nkey=user\n");
        Files.writeString(keys.resolve("old.key"), "ab".repeat(32));
        Derby.create(folder, new EncryptionKey(EncryptionKey.Kind.WORDS, "ab".repeat(32)))
                .shutdown();
        open();
        assertEquals(List.of(), person.asked);
        Files.delete(keys.resolve("old.key"));
        stores.close();
        assertThrows(RefusedException.class, this::open);
    }
}

package org.kyso.store.secret;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.kyso.store.api.PrivateFile;
import org.kyso.store.folder.FileTree;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/**
 * How an encrypted store is opened: by a passphrase, stretched with PBKDF2 (RFC 8018) and a salt of the store's own, or
 * by a random key that lies in this user's settings. It is told in {@code store.properties} of the store's folder.
 *
 * @param id names the store's key among this user's
 * @param byPassphrase whether a passphrase opens it
 * @param salt mixed into the passphrase, in hexadecimal digits
 * @param iterations how often the passphrase is stretched
 * @param kind how Derby takes the key
 */
@Messages({
    "# {0} - folder",
    "keyMissing=The store {0} is locked with a key that isn''t on this computer: copy its key file from the computer it "
            + "was made on, or open it there.",
    "# {0} - folder",
    "# {1} - key file",
    "keyDamaged=The key file {1} of the store {0} is damaged: put the copy that was kept of it in its place.",
    "# {0} - file",
    "badDescription=The file {0}, which says how the store is unlocked, is damaged: take the one out of a backup of the store."
})
public record StoreKey(String id, boolean byPassphrase, String salt, int iterations, EncryptionKey.Kind kind) {

    public static final String FILE = "store.properties";

    /** What OWASP's Password Storage Cheat Sheet of 2023 asks of PBKDF2-HMAC-SHA256. */
    static final int ITERATIONS = 600_000;

    /** What stores have that don't say: those of the first version. */
    private static final int FIRST_ITERATIONS = 210_000;

    private static final String NEXT_FILE = FILE + ".new";
    private static final int KEY_BITS = 256;
    private static final int SALT_BYTES = 16;

    private static final Pattern ID = Pattern.compile("[\\w-]{1,64}");
    private static final Pattern SALT = Pattern.compile("([0-9a-f]{2}){8,64}");
    private static final Pattern KEY = Pattern.compile("([0-9A-Fa-f]{2}){16,64}");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,7}");

    /** Of a new store. */
    public static StoreKey fresh(boolean byPassphrase) {
        return new StoreKey(
                UUID.randomUUID().toString(), byPassphrase, random(SALT_BYTES), ITERATIONS, EncryptionKey.Kind.KEY);
    }

    /** Of the same store once a new passphrase opens it. */
    public StoreKey renewed() {
        return new StoreKey(id, true, random(SALT_BYTES), ITERATIONS, kind);
    }

    /** Of the store in a folder; empty where there is none. */
    public static Optional<StoreKey> in(Path folder) throws IOException, RefusedException {
        return read(folder.resolve(FILE));
    }

    /** Of the store in a folder where it is being encrypted anew, or was when that was interrupted. */
    public static Optional<StoreKey> nextIn(Path folder) throws IOException, RefusedException {
        return read(folder.resolve(NEXT_FILE));
    }

    private static Optional<StoreKey> read(Path file) throws IOException, RefusedException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var in = Files.newInputStream(file)) {
            properties.load(in);
        } catch (IllegalArgumentException noProperties) {
            throw new RefusedException(Bundle.badDescription(file), noProperties);
        }
        var id = properties.getProperty("id", "");
        var salt = properties.getProperty("salt", "");
        var iterations = properties.getProperty("iterations", "" + FIRST_ITERATIONS);
        if (!ID.matcher(id).matches()
                || !SALT.matcher(salt).matches()
                || !NUMBER.matcher(iterations).matches()) {
            throw new RefusedException(Bundle.badDescription(file));
        }
        return Optional.of(new StoreKey(
                id,
                !"user".equals(properties.getProperty("key")),
                salt,
                Integer.parseInt(iterations),
                properties.containsKey("encryption") ? EncryptionKey.Kind.KEY : EncryptionKey.Kind.WORDS));
    }

    /** Makes this the folder's one. */
    public void write(Path folder) throws IOException {
        write(folder, FILE);
        Files.deleteIfExists(folder.resolve(NEXT_FILE));
    }

    /** Puts this beside the folder's one, until it is known which of both opens the store. */
    public void announce(Path folder) throws IOException {
        write(folder, NEXT_FILE);
    }

    private void write(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        var properties = new Properties();
        properties.setProperty("id", id);
        properties.setProperty("key", byPassphrase ? "passphrase" : "user");
        properties.setProperty("salt", salt);
        properties.setProperty("iterations", Integer.toString(iterations));
        if (kind == EncryptionKey.Kind.KEY) {
            properties.setProperty("encryption", "AES-256");
        }
        var draft = Files.createTempFile(folder, "store", ".tmp");
        try (var out = Files.newOutputStream(draft)) {
            properties.store(out, "How this KySo store is unlocked. Losing this file loses the store.");
        }
        // On the disk before anything is encrypted with it: without its salt a store is lost.
        FileTree.force(draft);
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The key a passphrase yields. */
    public EncryptionKey stretch(char[] passphrase) {
        // The first version took the letters as they came, composed or not.
        var words = kind == EncryptionKey.Kind.WORDS && iterations == FIRST_ITERATIONS
                ? passphrase.clone()
                : composed(passphrase);
        var spec = new PBEKeySpec(words, HexFormat.of().parseHex(salt), iterations, KEY_BITS);
        try {
            var factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
            return new EncryptionKey(
                    kind, HexFormat.of().formatHex(factory.generateSecret(spec).getEncoded()));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has PBKDF2WithHmacSHA256", missing);
        } finally {
            spec.clearPassword();
            java.util.Arrays.fill(words, '\0');
        }
    }

    private static char[] composed(char[] passphrase) {
        return Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFC)
                .toCharArray();
    }

    /** The random key, from among this user's. */
    public EncryptionKey kept(Path folder, Path userKeys) throws IOException, RefusedException {
        var key = file(userKeys);
        if (!Files.isReadable(key)) {
            throw new RefusedException(Bundle.keyMissing(folder));
        }
        var value = Files.readString(key).strip();
        if (value.isEmpty()
                || kind == EncryptionKey.Kind.KEY && !KEY.matcher(value).matches()) {
            throw new RefusedException(Bundle.keyDamaged(folder, key));
        }
        return new EncryptionKey(kind, value);
    }

    /** Makes the random key, readable by this user alone. */
    public EncryptionKey keep(Path userKeys) throws IOException {
        Files.createDirectories(userKeys);
        var file = file(userKeys);
        var key = random(KEY_BITS / Byte.SIZE);
        PrivateFile.create(file);
        boolean kept = false;
        try {
            Files.writeString(file, key);
            FileTree.force(file);
            kept = true;
        } finally {
            if (!kept) {
                Files.deleteIfExists(file);
            }
        }
        return new EncryptionKey(kind, key);
    }

    private Path file(Path userKeys) {
        return userKeys.resolve(id + ".key");
    }

    private static String random(int bytes) {
        var value = new byte[bytes];
        new SecureRandom().nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}

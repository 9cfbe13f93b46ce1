package org.kyso.store.impl;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.kyso.tasks.api.Refusal;
import org.openide.util.NbBundle.Messages;

/**
 * What opens an encrypted store. Its folder holds {@code store.properties}, which says how: by a passphrase, stretched
 * with PBKDF2 (RFC 8018) and a salt of the store's own, or by a random key that lies in this user's settings.
 */
@Messages({
    "# {0} - folder",
    "keyMissing=The store {0} is locked with a key that isn''t on this computer: copy its key file from the computer it "
            + "was made on, or open it there.",
    "# {0} - folder",
    "passphraseMissing=The store {0} asks for its passphrase: set KYSO_PASSPHRASE and try again."
})
final class StoreKey {

    static final String ALGORITHM = "AES/CBC/NoPadding";

    private static final String FILE = "store.properties";
    private static final int ITERATIONS = 210_000;
    private static final int KEY_BITS = 256;
    private static final int SALT_BYTES = 16;

    private final Path folder;
    private final Path userKeys;
    private final Optional<String> passphrase;

    /**
     * @param userKeys where random keys are kept, readable by this user alone
     * @param passphrase from the environment, where there is one
     */
    StoreKey(Path folder, Path userKeys, Optional<String> passphrase) {
        this.folder = folder;
        this.userKeys = userKeys;
        this.passphrase = passphrase;
    }

    /** Describes how a new store is to be opened; does nothing where that is known. */
    void prepare() throws IOException {
        if (Files.exists(folder.resolve(FILE))) {
            return;
        }
        Files.createDirectories(folder);
        var random = new SecureRandom();
        var properties = new Properties();
        var id = UUID.randomUUID().toString();
        properties.setProperty("id", id);
        properties.setProperty("salt", hex(random, SALT_BYTES));
        properties.setProperty("key", passphrase.isPresent() ? "passphrase" : "user");
        if (passphrase.isEmpty()) {
            keep(id, hex(random, KEY_BITS / Byte.SIZE));
        }
        var draft = Files.createTempFile(folder, "store", ".tmp");
        try (var out = Files.newOutputStream(draft)) {
            properties.store(out, "How this KySo store is unlocked. Losing this file loses the store.");
        }
        Files.move(draft, folder.resolve(FILE));
    }

    /** What Derby is booted with. */
    String bootPassword() throws IOException, Refusal {
        var properties = new Properties();
        try (var in = Files.newInputStream(folder.resolve(FILE))) {
            properties.load(in);
        }
        if ("user".equals(properties.getProperty("key"))) {
            var key = userKeys.resolve(properties.getProperty("id") + ".key");
            if (!Files.isReadable(key)) {
                throw new Refusal(Bundle.keyMissing(folder));
            }
            return Files.readString(key).strip();
        }
        var words = passphrase.orElseThrow(() -> new Refusal(Bundle.passphraseMissing(folder)));
        return stretch(words, HexFormat.of().parseHex(properties.getProperty("salt")));
    }

    private void keep(String id, String key) throws IOException {
        Files.createDirectories(userKeys);
        var file = userKeys.resolve(id + ".key");
        if (Files.getFileStore(userKeys).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Files.writeString(file, key);
    }

    private static String stretch(String passphrase, byte[] salt) {
        try {
            var spec = new PBEKeySpec(passphrase.toCharArray(), salt, ITERATIONS, KEY_BITS);
            var factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
            return HexFormat.of().formatHex(factory.generateSecret(spec).getEncoded());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has PBKDF2WithHmacSHA256", missing);
        }
    }

    private static String hex(SecureRandom random, int bytes) {
        var value = new byte[bytes];
        random.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}

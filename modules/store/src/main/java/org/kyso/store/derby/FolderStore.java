package org.kyso.store.derby;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.kyso.store.folder.FolderLock;
import org.kyso.store.secret.EncryptionKey;
import org.kyso.store.secret.Secrets;
import org.kyso.store.secret.StoreKey;
import org.kyso.store.secret.WrongSecretException;
import org.kyso.store.spi.SecretAsker;
import org.kyso.tasks.api.FileProblem;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/**
 * An encrypted store in a folder: makes it, unlocks it, and locks it with another passphrase.
 *
 * @param folder its folder
 * @param called what a person knows it by: the folder, or the backup that was unpacked into it
 * @param userKeys where this user's random keys are
 * @param secrets where passphrases come from
 */
@Messages({
    "# {0} - folder",
    "passphraseMissing=The store {0} asks for its passphrase: set KYSO_PASSPHRASE and try again.",
    "# {0} - folder",
    "dataMissing=The store {0} lacks its database, the folder data: bring it back from where it was moved or copied, or "
            + "restore the store''s last backup into a new folder; nothing was changed.",
    "# {0} - folder",
    "# {1} - place of keys",
    "# {2} - reason",
    "keyNotKept=The key of the new store {0} can''t be kept in {1} ({2}): make room there, or give the store a passphrase in "
            + "KYSO_PASSPHRASE; no store was made.",
    "# {0} - folder",
    "noStore=The folder {0} holds other files and no store: name an empty or a new folder."
})
public record FolderStore(Path folder, String called, Path userKeys, Secrets secrets) {

    /** Stands in the folder while a store is being made there. */
    private static final String MAKING = "store.making";

    /** What a folder may hold in which a store is yet to be made. */
    private static final Set<String> OWN = Set.of(FolderLock.LOCK, FolderLock.HOLDER, MAKING);

    /**
     * Opens the store, creates it where there is none.
     *
     * @param asks whether a new one may have a passphrase; otherwise its key is random
     */
    public Derby open(boolean asks) throws RefusedException {
        try {
            refuseForeignFolder(folder);
            var locks = locks();
            if (locks.isEmpty() || isUnfinished()) {
                return create(asks);
            }
            if (!Files.exists(Derby.data(folder))) {
                throw new RefusedException(Bundle.dataMissing(folder));
            }
            if (Files.isWritable(folder)) {
                Files.deleteIfExists(folder.resolve(MAKING));
            }
            return unlock(locks);
        } catch (IOException unusable) {
            throw cantOpen(folder, unusable);
        }
    }

    /** Whether the making of the store was interrupted; of nothing else is a store without its database the rest. */
    private boolean isUnfinished() {
        return !Files.exists(Derby.data(folder))
                && (Files.exists(folder.resolve(MAKING)) || Files.exists(Derby.making(folder)));
    }

    private static void refuseForeignFolder(Path folder) throws IOException, RefusedException {
        if (!Files.exists(folder) || Files.exists(folder.resolve(StoreKey.FILE))) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new RefusedException(Bundle.noStore(folder));
        }
        var restore = new StoreReplacement(folder);
        try (var content = Files.list(folder)) {
            if (content.map(file -> file.getFileName().toString())
                    .anyMatch(name -> !OWN.contains(name) && !restore.left(name))) {
                throw new RefusedException(Bundle.noStore(folder));
            }
        }
    }

    /** What may open it: one, or two where encrypting it anew was interrupted. */
    private List<StoreKey> locks() throws IOException, RefusedException {
        var locks = new ArrayList<StoreKey>();
        try {
            StoreKey.in(folder).ifPresent(locks::add);
        } catch (RefusedException damaged) {
            // Where encrypting anew was interrupted, the other one may be whole.
            locks.add(StoreKey.nextIn(folder).orElseThrow(() -> damaged));
            return locks;
        }
        StoreKey.nextIn(folder).ifPresent(locks::add);
        return locks;
    }

    private Derby create(boolean asks) throws IOException, RefusedException {
        var answer = asks ? secrets.forNew(subject(StoreKey.fresh(true))) : Optional.<SecretAsker.Answer>empty();
        var lock = StoreKey.fresh(answer.isPresent());
        try {
            // The key first: a folder that names one that isn't there would be no use.
            var key = answer.isPresent() ? lock.stretch(answer.get().secret()) : keep(lock);
            Files.createDirectories(folder);
            Files.write(folder.resolve(MAKING), new byte[0]);
            lock.write(folder);
            var made = Derby.create(folder, key);
            Files.delete(folder.resolve(MAKING));
            answer.ifPresent(given -> secrets.remember(subject(lock), given));
            return made;
        } finally {
            answer.ifPresent(given -> Arrays.fill(given.secret(), '\0'));
        }
    }

    private EncryptionKey keep(StoreKey lock) throws RefusedException {
        try {
            return lock.keep(userKeys);
        } catch (IOException failed) {
            throw new RefusedException(Bundle.keyNotKept(folder, userKeys, FileProblem.of(failed)), failed);
        }
    }

    private Derby unlock(List<StoreKey> locks) throws IOException, RefusedException {
        RefusedException refused = null;
        for (var lock : locks) {
            if (!lock.byPassphrase()) {
                try {
                    return open(lock, lock.kept(folder, userKeys), locks);
                } catch (RefusedException notThisOne) {
                    refused = notThisOne;
                }
            }
        }
        var asking = locks.stream().filter(StoreKey::byPassphrase).toList();
        if (asking.isEmpty()) {
            throw refused;
        }
        return secrets.unlock(subject(asking.get(0)), secret -> tryEach(asking, secret, locks), none -> {
            throw new WrongSecretException(Bundle.passphraseMissing(folder), null);
        });
    }

    private Derby tryEach(List<StoreKey> asking, char[] secret, List<StoreKey> locks) throws RefusedException {
        WrongSecretException wrong = null;
        for (var lock : asking) {
            try {
                return open(lock, lock.stretch(secret), locks);
            } catch (WrongSecretException notThisOne) {
                wrong = notThisOne;
            }
        }
        throw wrong;
    }

    private Derby open(StoreKey lock, EncryptionKey key, List<StoreKey> locks) throws RefusedException {
        var opened = Derby.boot(folder, key);
        if (locks.size() > 1) {
            settle(lock, opened);
        }
        return opened;
    }

    /** What has opened the store is what opens it from now on. */
    private void settle(StoreKey lock, Derby opened) throws RefusedException {
        try {
            lock.write(folder);
        } catch (IOException unusable) {
            opened.shutdown();
            throw cantOpen(folder, unusable);
        }
    }

    private Secrets.Subject subject(StoreKey lock) {
        return subject(called, lock);
    }

    /** What is asked for, for a store. */
    public static Secrets.Subject subject(String called, StoreKey lock) {
        return new Secrets.Subject(SecretAsker.Kind.PASSPHRASE, called, "", "kyso.store." + lock.id());
    }

    /** Locks the folder of a store, and finishes a restore that a killed console began there. */
    public static Closeable lock(Path folder) throws RefusedException {
        try {
            refuseForeignFolder(folder);
            var missing = missing(folder);
            Files.createDirectories(folder);
            var lock = FolderLock.take(folder).orElseThrow(() -> FolderLock.refusal(folder));
            Closeable locked = () -> {
                lock.close();
                deleteEmpty(folder, missing);
            };
            boolean signed = false;
            try {
                finishReplacement(folder);
                lock.sign();
                signed = true;
                return locked;
            } finally {
                if (!signed) {
                    locked.close();
                }
            }
        } catch (IOException unusable) {
            throw cantOpen(folder, unusable);
        }
    }

    /** Finishes a restore into a locked folder, which the store that is restored isn't booted from yet. */
    public static void finishReplacement(Path folder) throws RefusedException {
        try {
            new StoreReplacement(folder).finish();
        } catch (IOException unusable) {
            throw cantOpen(folder, unusable);
        }
    }

    public static RefusedException cantOpen(Path folder, IOException unusable) {
        return new RefusedException(Bundle.cantOpen(folder, FileProblem.of(unusable)), unusable);
    }

    /** Deletes the folders that were made for a store, where none came to be. */
    private static void deleteEmpty(Path folder, List<Path> made) throws IOException {
        if (isThere(folder) || Files.exists(folder.resolve(StoreReplacement.MARKER))) {
            return;
        }
        Files.deleteIfExists(folder.resolve(FolderLock.LOCK));
        for (var place : made) {
            try (var left = Files.list(place)) {
                if (left.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(place);
        }
    }

    /** A folder and those above it that don't exist, the innermost first. */
    private static List<Path> missing(Path folder) {
        return Stream.iterate(folder.toAbsolutePath(), place -> place != null && !Files.exists(place), Path::getParent)
                .toList();
    }

    /** Whether a folder holds a store. */
    public static boolean isThere(Path folder) {
        return Files.exists(folder.resolve(StoreKey.FILE));
    }

    /** Whether the database in a folder is one that KySo made: Derby would encrypt a plain one, and write its log anywhere. */
    public static boolean isOurDatabase(Path folder) throws IOException {
        var service = new Properties();
        try (var in = Files.newInputStream(folder.resolve("data/service.properties"))) {
            service.load(in);
        } catch (IllegalArgumentException unreadable) {
            throw new IOException(unreadable);
        }
        return "true".equals(service.getProperty("dataEncryption")) && !service.containsKey("logDevice");
    }

    /**
     * Makes a new database in this empty folder, locked as the last such one was, so that one key opens all of them.
     *
     * @param beside the folder that keeps how
     */
    public Derby createLikeLast(Path beside) throws RefusedException, IOException {
        var given = secrets.passphrase();
        try {
            var former = StoreKey.in(beside).filter(lock -> lock.byPassphrase() == given.isPresent());
            var lock = former.orElse(StoreKey.fresh(given.isPresent()));
            EncryptionKey key;
            if (given.isPresent()) {
                key = lock.stretch(given.get());
            } else {
                key = former.isPresent() ? lock.kept(beside, userKeys) : lock.keep(userKeys);
            }
            lock.write(beside);
            lock.write(folder);
            return Derby.create(folder, key);
        } finally {
            given.ifPresent(words -> Arrays.fill(words, '\0'));
        }
    }
}

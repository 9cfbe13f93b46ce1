package org.kyso.store.derby;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kyso.store.api.PassphraseStrength;
import org.kyso.store.folder.FileTree;
import org.kyso.store.secret.EncryptionKey;
import org.kyso.store.secret.StoreKey;
import org.kyso.store.secret.WrongSecretException;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/**
 * Encrypts a store that isn't booted anew, with a key of another passphrase.
 *
 * @param folder the store's
 * @param former what locks it
 * @param key what Derby was booted with
 */
@Messages({
    "# {0} - folder",
    "wrongCurrent=The present passphrase of the store {0} is another one: type it once more.",
    "# {0} - folder",
    "# {1} - megabytes",
    "noRoomToRelock=There is no room to encrypt the store {0} anew: free {1} MB on its disk, then try again.",
    "encryptingAnew=Encrypting the store anew"
})
public record Reencryption(Path folder, StoreKey former, EncryptionKey key) {

    private static final long MEGABYTE = 1 << 20;

    /** Refuses what can be known to go wrong before anything is touched. */
    public void check(char[] current, char[] next) throws RefusedException, IOException {
        if (former.byPassphrase() && !former.stretch(current).equals(key)) {
            throw new WrongSecretException(Bundle.wrongCurrent(folder), null);
        }
        var refusal = PassphraseStrength.of(next).refusal();
        if (refusal.isPresent()) {
            throw new RefusedException(refusal.get());
        }
        long size = 0;
        for (var file : new FileTree(Derby.data(folder)).files()) {
            size += Files.size(file);
        }
        // Derby keeps the former pages until every new one is there.
        if (folder.toFile().getUsableSpace() < size + size / 4) {
            throw new RefusedException(Bundle.noRoomToRelock(folder, (size + size / 4) / MEGABYTE + 1));
        }
    }

    /** Does it. Yields what opens the store now, which isn't booted afterwards. */
    public EncryptionKey run(char[] next, Progress progress) throws RefusedException, IOException {
        progress.step(Bundle.encryptingAnew());
        var lock = former.renewed();
        var anew = lock.stretch(next);
        lock.announce(folder);
        try {
            Derby.bootAnew(folder, key, anew).shutdown();
        } catch (RefusedException failed) {
            if (!opens(anew)) {
                former.write(folder);
                throw failed;
            }
        }
        lock.write(folder);
        return anew;
    }

    private boolean opens(EncryptionKey tried) throws RefusedException {
        try {
            Derby.boot(folder, tried).shutdown();
            return true;
        } catch (WrongSecretException other) {
            return false;
        }
    }
}

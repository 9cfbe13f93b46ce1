package org.kyso.store.session;

import java.io.IOException;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.Passphrase;
import org.kyso.store.api.Stores;
import org.kyso.store.audit.StoreActions;
import org.kyso.store.derby.FolderStore;
import org.kyso.store.derby.Reencryption;
import org.kyso.store.secret.Secrets;
import org.kyso.store.secret.StoreKey;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.spi.SecretAsker;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@link Passphrase} of the store that is open in this console. */
@ServiceProvider(service = Passphrase.class)
@Messages({
    "nothingToLock=No store is open: open one first.",
    "# {0} - store",
    "serverLocks=The shared store {0} has no passphrase: each account has a password on its server, which is changed there."
})
public final class StorePassphrase implements Passphrase {

    private final ConsoleStores stores;
    private final Secrets secrets;

    /** The console's own, as a service. */
    public StorePassphrase() {
        this((ConsoleStores) Stores.getDefault(), new Secrets());
    }

    public StorePassphrase(ConsoleStores stores, Secrets secrets) {
        this.stores = stores;
        this.secrets = secrets;
    }

    @Override
    public Lock lock() throws RefusedException {
        var store = stores.current();
        if (store.isEmpty()) {
            return Lock.NONE;
        }
        if (store.get().isShared()) {
            return Lock.SERVER;
        }
        return key(store.get()).byPassphrase() ? Lock.PASSPHRASE : Lock.KEY_FILE;
    }

    private static StoreKey key(OpenedStore store) throws RefusedException {
        var folder = store.folder().orElseThrow();
        try {
            return StoreKey.in(folder).orElseThrow(() -> new IOException(StoreKey.FILE));
        } catch (IOException unusable) {
            throw FolderStore.cantOpen(folder, unusable);
        }
    }

    @Override
    public boolean canRemember() {
        return secrets.canRemember();
    }

    @Override
    public void change(char[] current, char[] next, boolean isToBeRemembered, Progress progress)
            throws RefusedException {
        var store = stores.current().orElseThrow(() -> new RefusedException(Bundle.nothingToLock()));
        if (store.isShared()) {
            throw new RefusedException(Bundle.serverLocks(store.name()));
        }
        if (!store.isWritable()) {
            throw new RefusedException(Bundle.readsOnly(store.name()));
        }
        stores.onFiles(
                (folder, key, close) -> {
                    try {
                        var relock = new Reencryption(folder, key(store), key);
                        relock.check(current, next);
                        close.run();
                        return relock.run(next, progress);
                    } catch (IOException unusable) {
                        throw FolderStore.cantOpen(folder, unusable);
                    }
                },
                progress);
        var subject = FolderStore.subject(store.where(), key(store));
        if (isToBeRemembered) {
            secrets.remember(subject, new SecretAsker.Answer(next, true));
        } else {
            secrets.forget(subject);
        }
        stores.write(transaction -> {
            transaction.audit(AuditEntry.of(StoreActions.CHANGE_PASSPHRASE, store.name()));
            return null;
        });
    }
}

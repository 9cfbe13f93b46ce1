package org.kyso.store.session;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.store.database.Database;
import org.kyso.store.derby.Derby;
import org.kyso.store.derby.FolderStore;
import org.kyso.store.secret.EncryptionKey;
import org.kyso.store.secret.Secrets;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.util.lookup.ServiceProviders;

/** The open store of this console: opening it, closing it, putting another in its place, and telling of it. */
@ServiceProviders({@ServiceProvider(service = Stores.class), @ServiceProvider(service = StoreAccess.class)})
public final class ConsoleStores implements Stores, StoreAccess {

    private final List<StoreListener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final Transactions transactions = new Transactions(lock);
    private final ReentrantLock opening = new ReentrantLock();
    private final ReentrantLock copying = new ReentrantLock();
    private final StoreOpener opener;
    private final AtomicInteger beingOpened = new AtomicInteger();
    private volatile OpenStore open;

    /** The console's own, as a service. */
    public ConsoleStores() {
        this(new Secrets());
    }

    public ConsoleStores(Secrets secrets) {
        this.opener = new StoreOpener(secrets);
    }

    @Override
    public void open(Path folder, Progress progress) throws RefusedException {
        tellOfOpening(() -> change(new StoreAddress.Folder(folder), progress));
    }

    @Override
    public void open(String where, Progress progress) throws RefusedException {
        var name = StoreName.of(where);
        tellOfOpening(() -> change(name.address(), progress));
        var named = name.named();
        if (named.isPresent()) {
            named.get().fill(progress);
        }
        name.remember();
    }

    private void tellOfOpening(Change opening) throws RefusedException {
        beingOpened.incrementAndGet();
        tell(StoreListener::openingChanged);
        try {
            OutOfMemory.refused(() -> {
                opening.run();
                return null;
            });
        } finally {
            beingOpened.decrementAndGet();
            tell(StoreListener::openingChanged);
        }
        tell(StoreListener::switched);
    }

    @Override
    public boolean isOpening() {
        return beingOpened.get() > 0;
    }

    @Messages("opening=Opening the store")
    private void change(StoreAddress address, Progress progress) throws RefusedException {
        progress.step(Bundle.opening());
        opening.lock();
        try {
            // A folder can't be open twice; any other store is let go of only when the new one is there, and is read
            // on meanwhile: somebody may be asked for a passphrase, and takes their time.
            if (address instanceof StoreAddress.Folder folder && isOpen(folder)) {
                openAgain(folder, progress);
            } else {
                replace(opener.open(address, progress));
            }
        } finally {
            opening.unlock();
        }
    }

    /** Whether it is the open one, by whatever name: to Derby it would be, and to open it would prove nothing. */
    private boolean isOpen(StoreAddress.Folder address) {
        var now = current().flatMap(OpenedStore::folder);
        try {
            return now.isPresent() && Files.exists(address.folder()) && Files.isSameFile(now.get(), address.folder());
        } catch (IOException unreadable) {
            return now.get().equals(address.folder());
        }
    }

    private void openAgain(StoreAddress.Folder folder, Progress progress) throws RefusedException {
        copying.lock();
        lock.writeLock().lock();
        try {
            var key = ((Derby) open.database()).key();
            replace(opener.openAgain(folder, key, closeKeepingHold(), progress));
        } finally {
            lock.writeLock().unlock();
            copying.unlock();
        }
    }

    /** How a store comes to be open. */
    @FunctionalInterface
    public interface Opening {

        OpenStore open() throws RefusedException;
    }

    /** Opens what is no store at an address, or is open already. */
    public void change(Opening other) throws RefusedException {
        tellOfOpening(() -> {
            opening.lock();
            try {
                replace(other.open());
            } finally {
                opening.unlock();
            }
        });
    }

    private void replace(OpenStore opened) {
        copying.lock();
        lock.writeLock().lock();
        try {
            closeOpen();
            open = opened;
            opened.database().watch(new ToListeners(opened));
        } finally {
            lock.writeLock().unlock();
            copying.unlock();
        }
    }

    /** The open store; null where there is none. */
    OpenStore opened() {
        return open;
    }

    /** Work on the files of a store in a folder. */
    @FunctionalInterface
    public interface FileWork {

        /**
         * @param key what the store was booted with
         * @param close closes the store; called once nothing is left to refuse
         * @return what boots it now
         */
        EncryptionKey run(Path folder, EncryptionKey key, Runnable close) throws RefusedException;
    }

    /**
     * Works on the files of the open store, which is opened again at the end, however it comes. Its folder stays this
     * console's meanwhile.
     */
    public void onFiles(FileWork work, Progress progress) throws RefusedException {
        opening.lock();
        copying.lock();
        lock.writeLock().lock();
        try {
            var folder = new StoreAddress.Folder(open.facts().folder().orElseThrow());
            var key = ((Derby) open.database()).key();
            var held = new AtomicReference<Closeable>();
            try {
                key = work.run(folder.folder(), key, () -> held.set(closeKeepingHold()));
            } finally {
                if (open == null) {
                    replace(opener.openAgain(folder, key, held.get(), progress));
                }
            }
        } finally {
            lock.writeLock().unlock();
            copying.unlock();
            opening.unlock();
        }
        tell(StoreListener::switched);
    }

    @Override
    public void whileClosed(Change change, Progress progress) throws RefusedException {
        var now = current();
        if (now.isEmpty()) {
            change.run();
        } else if (now.get().folder().isPresent()) {
            onFiles(
                    (folder, key, close) -> {
                        close.run();
                        change.run();
                        return key;
                    },
                    progress);
        } else {
            lock.writeLock().lock();
            try {
                change.run();
                change(StoreName.of(now.get().where()).address(), progress);
            } finally {
                lock.writeLock().unlock();
            }
            tell(StoreListener::switched);
        }
    }

    @Override
    public boolean isThere(String where) throws RefusedException {
        return !(StoreName.of(where).address() instanceof StoreAddress.Folder place)
                || place.named()
                || FolderStore.isThere(place.folder());
    }

    @Override
    public Optional<OpenedStore> current() {
        return Optional.ofNullable(open).map(OpenStore::facts);
    }

    @Override
    public boolean isWithinReach() {
        var store = open;
        return store == null || store.database().isWithinReach();
    }

    @Override
    public void close() {
        copying.lock();
        lock.writeLock().lock();
        try {
            closeOpen();
        } finally {
            lock.writeLock().unlock();
            copying.unlock();
        }
        tell(StoreListener::switched);
    }

    public StoreOpener opener() {
        return opener;
    }

    /**
     * Work on the open store as a whole, one such after the other; nobody opens another or closes it meanwhile.
     *
     * @param <T> what it yields
     */
    @FunctionalInterface
    public interface Copying<T> {

        T run(OpenStore store) throws RefusedException;
    }

    public <T> T copying(Copying<T> work) throws RefusedException {
        opening.lock();
        copying.lock();
        try {
            return OutOfMemory.refused(() -> work.run(present()));
        } finally {
            copying.unlock();
            opening.unlock();
        }
    }

    /** After all of the open store's content was replaced: nothing that anybody remembers of it is true. */
    public void countAsNew() {
        opener.countAsNew(open);
        tell(StoreListener::switched);
    }

    /** Runs a job on another store than the open one; what this thread reads and writes meanwhile is that store. */
    public <T> T within(OpenStore other, boolean writes, Job<T> job) throws RefusedException {
        return Transactions.begin(other, job, writes ? Transactions.Mode.WRITE : Transactions.Mode.READ, ended -> {});
    }

    private Closeable closeKeepingHold() {
        var held = open.closeKeepingHold();
        open = null;
        return held;
    }

    private void closeOpen() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    @Override
    public <T> T read(Job<T> job) throws RefusedException {
        return transactions.read(this::present, job);
    }

    @Override
    public <T> T write(Job<T> job) throws RefusedException {
        var news = new ArrayList<Consumer<StoreListener>>();
        T result = transactions.write(this::present, job, session -> news.addAll(session.news()));
        news.forEach(this::tell);
        return result;
    }

    @Override
    public <T> T rehearse(Job<T> job) throws RefusedException {
        return transactions.rehearse(this::present, job);
    }

    @Messages("noneOpen=No store is open: open one first.")
    private OpenStore present() throws RefusedException {
        var store = open;
        if (store == null) {
            throw new RefusedException(Bundle.noneOpen());
        }
        return store;
    }

    @Override
    public void addListener(StoreListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(StoreListener listener) {
        listeners.remove(listener);
    }

    /** Services that remember something of the store hear first, so that the windows never ask them too early. */
    private void tell(Consumer<StoreListener> news) {
        Lookup.getDefault().lookupAll(StoreListener.class).forEach(news);
        listeners.forEach(news);
    }

    /** Passes on what the store's database tells, as long as it is the open one. */
    private final class ToListeners implements Database.Watcher {

        private final OpenStore store;

        ToListeners(OpenStore store) {
            this.store = store;
        }

        @Override
        public void changedElsewhere(Set<String> rooms) {
            if (open == store) {
                tell(listener -> listener.changedElsewhere(rooms));
            }
        }

        @Override
        public void reachChanged() {
            if (open == store) {
                tell(StoreListener::reachChanged);
            }
        }
    }
}

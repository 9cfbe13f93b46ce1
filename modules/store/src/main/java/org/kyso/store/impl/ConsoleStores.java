package org.kyso.store.impl;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.Room;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.StoreException;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.Refusal;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.util.lookup.ServiceProviders;

/**
 * The open store of this console. Derby has no row versions, so readers would wait on a writer's locks and time out:
 * there they wait in line for the whole transaction. On a server they run beside it.
 */
@ServiceProviders({@ServiceProvider(service = Stores.class), @ServiceProvider(service = StoreAccess.class)})
public final class ConsoleStores implements Stores, StoreAccess {

    /** A thread is within one transaction, whoever looks up the store to join it. */
    private static final ThreadLocal<StoreSession> JOINED = new ThreadLocal<>();

    private final List<StoreListener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final ReentrantLock oneWriter = new ReentrantLock(true);
    private final ReentrantLock opening = new ReentrantLock();
    private final ReentrantLock copying = new ReentrantLock();
    private final Opener opener;
    private volatile OpenStore open;

    /** The console's own, as a service. */
    public ConsoleStores() {
        this(new Secrets());
    }

    ConsoleStores(Secrets secrets) {
        this.opener = new Opener(secrets);
    }

    @Override
    public void open(Path folder, Progress progress) throws Refusal {
        change(new StoreAddress.Folder(folder), progress);
    }

    @Override
    public void open(String where, Progress progress) throws Refusal {
        var name = StoreName.of(where);
        change(name.address(), progress);
        var named = name.named();
        if (named.isPresent()) {
            named.get().fill(progress);
        }
        name.remember();
    }

    @Messages("opening=Opening the store")
    private void change(StoreAddress address, Progress progress) throws Refusal {
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
        tell(StoreListener::switched);
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

    private void openAgain(StoreAddress.Folder folder, Progress progress) throws Refusal {
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
    interface Opening {

        OpenStore open() throws Refusal;
    }

    /** Opens what is no store at an address, or is open already. */
    void change(Opening other) throws Refusal {
        opening.lock();
        try {
            replace(other.open());
        } finally {
            opening.unlock();
        }
        tell(StoreListener::switched);
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

    /**
     * Works on the files of the open store, which is opened again at the end, however it comes. Its folder stays this
     * console's meanwhile.
     */
    void onFiles(OnFiles work, Progress progress) throws Refusal {
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

    Opener opener() {
        return opener;
    }

    /**
     * Work on the open store as a whole, one such after the other; nobody opens another or closes it meanwhile.
     *
     * @param <T> what it yields
     */
    @FunctionalInterface
    interface Copying<T> {

        T run(OpenStore store) throws Refusal;
    }

    <T> T copying(Copying<T> work) throws Refusal {
        opening.lock();
        copying.lock();
        try {
            return work.run(present());
        } finally {
            copying.unlock();
            opening.unlock();
        }
    }

    /** After all of the open store's content was replaced: nothing that anybody remembers of it is true. */
    void countAsNew() {
        opener.countAsNew(open);
        tell(StoreListener::switched);
    }

    /** Runs a job on another store than the open one; what this thread reads and writes meanwhile is that store. */
    <T> T within(OpenStore other, boolean writes, Job<T> job) throws Refusal {
        return begin(other, job, writes, rooms -> {});
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
    public <T> T read(Job<T> job) throws Refusal {
        var session = JOINED.get();
        if (session != null) {
            return join(session, job);
        }
        lock.readLock().lock();
        try {
            return begin(present(), job, false, done -> {});
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    @Messages({"# {0} - store", "readsOnly={0} is open for reading only: open the store itself to change it."})
    public <T> T write(Job<T> job) throws Refusal {
        var session = JOINED.get();
        if (session != null) {
            return join(session, job);
        }
        var touched = new Touched();
        T result;
        var hold = holdToWrite();
        try {
            refuseToChange(open);
            result = begin(present(), job, true, touched);
        } finally {
            hold.release();
        }
        touched.news().forEach(this::tell);
        return result;
    }

    static void refuseToChange(OpenStore store) throws Refusal {
        // What an account may do on a server is the server's to say.
        if (store != null && !store.facts().isShared() && !store.facts().mayChange()) {
            throw new Refusal(Bundle.readsOnly(store.facts().name()));
        }
    }

    /** What a writer holds. */
    private record Hold(List<Lock> locks) {

        void release() {
            locks.forEach(Lock::unlock);
        }
    }

    private Hold holdToWrite() {
        while (true) {
            var store = open;
            boolean alone = store == null || store.database().readersWait();
            List<Lock> locks = alone ? List.of(lock.writeLock()) : List.of(lock.readLock(), oneWriter);
            locks.forEach(Lock::lock);
            if (store == open) {
                return new Hold(locks);
            }
            locks.forEach(Lock::unlock);
        }
    }

    private <T> T join(StoreSession session, Job<T> job) throws Refusal {
        try {
            return job.run(session);
        } catch (SQLException failed) {
            throw session.opened().told(failed);
        }
    }

    private OpenStore present() {
        var store = open;
        if (store == null) {
            throw new IllegalStateException("No store is open");
        }
        return store;
    }

    private <T> T begin(OpenStore store, Job<T> job, boolean writes, Consumer<StoreSession> committed) throws Refusal {
        var outer = JOINED.get();
        try (var session = new StoreSession(store, writes)) {
            JOINED.set(session);
            T result = job.run(session);
            if (writes) {
                session.commit();
                committed.accept(session);
            }
            return result;
        } catch (SQLException failed) {
            throw store.told(failed);
        } catch (StoreException | jakarta.persistence.PersistenceException failed) {
            throw store.told(failed);
        } finally {
            JOINED.set(outer);
        }
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
        public void changedElsewhere(Set<Room> rooms) {
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

package org.kyso.store.impl;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.Room;
import org.kyso.store.api.Settings;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.NamedStore;
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

    private final List<StoreListener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final ReentrantLock oneWriter = new ReentrantLock(true);
    private final ThreadLocal<StoreSession> joined = new ThreadLocal<>();
    private final ReentrantLock copying = new ReentrantLock(true);
    private final Opener opener = new Opener();
    private volatile OpenStore open;

    @Override
    public void open(Path folder, Progress progress) throws Refusal {
        change(new StoreAddress.Folder(folder), progress);
    }

    @Override
    public void open(String where, Progress progress) throws Refusal {
        var name = nameOf(where);
        var named = named(name);
        var address = address(name);
        change(address, progress);
        if (named.isPresent()) {
            named.get().fill(progress);
        }
        new LastUsed(Settings.folder()).write(named.isPresent() ? name : address.where());
    }

    private static String nameOf(String where) {
        return where.isEmpty() ? new LastUsed(Settings.folder()).read().orElse("demo") : where;
    }

    private static Optional<? extends NamedStore> named(String name) {
        return Lookup.getDefault().lookupAll(NamedStore.class).stream()
                .filter(s -> s.name().equals(name))
                .findFirst();
    }

    /** Where a store lies that a user calls so. */
    static StoreAddress address(String where) throws Refusal {
        var name = nameOf(where);
        return named(name).isPresent()
                ? new StoreAddress.Folder(Settings.folder().resolve(name))
                : StoreAddress.parse(name);
    }

    @Messages("opening=Opening the store")
    private void change(StoreAddress address, Progress progress) throws Refusal {
        progress.step(Bundle.opening());
        change(address.where(), () -> opener.open(address, progress));
    }

    /** How a store comes to be open. */
    @FunctionalInterface
    interface Opening {

        OpenStore open() throws Refusal;
    }

    /** Opens another store, which must not be the one at that place, or that one anew. */
    void change(String where, Opening opening) throws Refusal {
        copying.lock();
        lock.writeLock().lock();
        try {
            // The same store can't be open twice; any other is let go of only when the new one is there.
            if (open != null && open.facts().where().equals(where)) {
                closeOpen();
            }
            var opened = opening.open();
            closeOpen();
            open = opened;
            opened.database().watch(new ToListeners(opened));
        } finally {
            lock.writeLock().unlock();
            copying.unlock();
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
        copying.lock();
        try {
            return work.run(opened());
        } finally {
            copying.unlock();
        }
    }

    /** Within {@link #copying}: work that nobody reads or writes beside, after which the store is opened anew. */
    void reopenAfter(Copying<StoreAddress> work, Progress progress) throws Refusal {
        boolean closed = false;
        lock.writeLock().lock();
        try {
            var address = work.run(open);
            closed = true;
            closeOpen();
            open = opener.open(address, progress);
            open.database().watch(new ToListeners(open));
        } finally {
            lock.writeLock().unlock();
            if (closed) {
                tell(StoreListener::switched);
            }
        }
    }

    /** Runs a job on another store than the open one; what this thread reads and writes meanwhile is that store. */
    <T> T within(OpenStore other, boolean writes, Job<T> job) throws Refusal {
        return begin(other, job, writes, rooms -> {});
    }

    private void closeOpen() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    @Override
    public <T> T read(Job<T> job) throws Refusal {
        var session = joined.get();
        if (session != null) {
            return join(session, job);
        }
        lock.readLock().lock();
        try {
            return begin(opened(), job, false, rooms -> {});
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    @Messages({"# {0} - store", "readsOnly={0} is open for reading only: open the store itself to change it."})
    public <T> T write(Job<T> job) throws Refusal {
        var session = joined.get();
        if (session != null) {
            return join(session, job);
        }
        var touched = new Touched();
        T result;
        var hold = holdToWrite();
        try {
            refuseToChange(open);
            result = begin(opened(), job, true, touched);
        } finally {
            hold.release();
        }
        if (!touched.rooms.isEmpty()) {
            tell(listener -> listener.changed(touched.rooms));
        }
        return result;
    }

    static void refuseToChange(OpenStore store) throws Refusal {
        if (store != null && store.facts().copiedAt().isPresent()) {
            throw new Refusal(Bundle.readsOnly(store.facts().name()));
        }
    }

    /** What a transaction changed. */
    private static final class Touched implements Consumer<Set<Room>> {

        private Set<Room> rooms = Set.of();

        @Override
        public void accept(Set<Room> touched) {
            rooms = Set.copyOf(touched);
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
            throw told(session.store(), failed);
        }
    }

    private OpenStore opened() {
        var store = open;
        if (store == null) {
            throw new IllegalStateException("No store is open");
        }
        return store;
    }

    private <T> T begin(OpenStore store, Job<T> job, boolean writes, Consumer<Set<Room>> committed) throws Refusal {
        var outer = joined.get();
        try (var session = new StoreSession(store, writes)) {
            joined.set(session);
            T result = job.run(session);
            if (writes) {
                session.commit();
                committed.accept(session.touched());
            }
            return result;
        } catch (SQLException failed) {
            throw told(store, failed);
        } catch (StoreException | jakarta.persistence.PersistenceException failed) {
            throw told(store, failed);
        } finally {
            joined.set(outer);
        }
    }

    /** What the database knows to be nobody's bug is told to the user. */
    static Refusal told(OpenStore store, Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var refusal = store.database().refusal(sql);
                if (refusal.isPresent()) {
                    return refusal.get();
                }
            }
        }
        if (failed instanceof RuntimeException bug) {
            throw bug;
        }
        throw new StoreException(failed.getMessage(), failed);
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

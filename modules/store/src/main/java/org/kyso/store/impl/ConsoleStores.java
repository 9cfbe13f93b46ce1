package org.kyso.store.impl;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.kyso.store.api.Room;
import org.kyso.store.api.Settings;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.NamedStore;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.StoreException;
import org.kyso.store.spi.StoreSchema;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.Refusal;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.util.lookup.ServiceProviders;

/**
 * The open store of this console. Derby has no row versions, so readers would wait on a writer's locks and time out:
 * here they wait in line for the whole transaction.
 */
@ServiceProviders({@ServiceProvider(service = Stores.class), @ServiceProvider(service = StoreAccess.class)})
public final class ConsoleStores implements Stores, StoreAccess {

    private final List<StoreListener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final ThreadLocal<StoreSession> joined = new ThreadLocal<>();
    private volatile OpenStore open;

    @Override
    @Messages({
        "opening=Opening the store",
        "# {0} - address",
        "noServer=This version opens stores in folders, not on servers such as {0}: name a folder."
    })
    public void open(Path folder, Progress progress) throws Refusal {
        progress.step(Bundle.opening());
        var where = folder.toAbsolutePath().normalize();
        lock.writeLock().lock();
        try {
            closeOpen();
            var key = new StoreKey(
                    where,
                    userKeys(),
                    Optional.ofNullable(System.getenv("KYSO_PASSPHRASE")).filter(words -> !words.isEmpty()));
            var derby = Derby.boot(where, key);
            var schemas = Lookup.getDefault().lookupAll(StoreSchema.class);
            open = new OpenStore(where, derby, schemas);
        } catch (SQLException failed) {
            throw new StoreException("Migrating " + where, failed);
        } finally {
            lock.writeLock().unlock();
        }
        tell(StoreListener::switched);
    }

    private static Path userKeys() {
        return Settings.folder().resolve("keys");
    }

    @Override
    public void open(String where, Progress progress) throws Refusal {
        var lastUsed = new LastUsed(Settings.folder());
        var name = where.isEmpty() ? lastUsed.read().orElse("demo") : where;
        if (name.startsWith("jdbc:")) {
            throw new Refusal(Bundle.noServer(name));
        }
        var named = Lookup.getDefault().lookupAll(NamedStore.class).stream()
                .filter(s -> s.name().equals(name))
                .findFirst();
        open(named.isPresent() ? Settings.folder().resolve(name) : Path.of(name), progress);
        if (named.isPresent()) {
            named.get().fill(progress);
        }
        lastUsed.write(named.isPresent() ? name : current().orElseThrow().toString());
    }

    @Override
    public Optional<Path> current() {
        return Optional.ofNullable(open).map(OpenStore::folder);
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closeOpen();
        } finally {
            lock.writeLock().unlock();
        }
        tell(StoreListener::switched);
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
            return begin(job, started -> {});
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public <T> T write(Job<T> job) throws Refusal {
        var session = joined.get();
        if (session != null) {
            return join(session, job);
        }
        var touched = new Set[] {Set.of()};
        T result;
        lock.writeLock().lock();
        try {
            result = begin(job, ended -> touched[0] = ended.touched());
        } finally {
            lock.writeLock().unlock();
        }
        @SuppressWarnings("unchecked")
        Set<Room> rooms = touched[0];
        if (!rooms.isEmpty()) {
            tell(listener -> listener.changed(rooms));
        }
        return result;
    }

    private static <T> T join(StoreSession session, Job<T> job) throws Refusal {
        try {
            return job.run(session);
        } catch (SQLException failed) {
            throw new StoreException(failed.getMessage(), failed);
        }
    }

    private <T> T begin(Job<T> job, Consumer<StoreSession> committed) throws Refusal {
        var store = open;
        if (store == null) {
            throw new IllegalStateException("No store is open");
        }
        try (var session = new StoreSession(store)) {
            joined.set(session);
            T result = job.run(session);
            session.commit();
            committed.accept(session);
            return result;
        } catch (SQLException failed) {
            throw new StoreException(failed.getMessage(), failed);
        } finally {
            joined.remove();
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
}

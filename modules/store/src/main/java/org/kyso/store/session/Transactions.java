package org.kyso.store.session;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.kyso.store.spi.StoreAccess.Job;
import org.kyso.store.spi.StoreException;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/**
 * Runs jobs within transactions. Derby has no row versions, so readers would wait on a writer's locks and time out: there
 * they wait in line for the whole transaction. On a server they run beside it.
 */
public final class Transactions {

    /** A thread is within one transaction, whoever looks up the store to join it. */
    private static final ThreadLocal<StoreSession> JOINED = new ThreadLocal<>();

    /** What a transaction is for, and whether what it changes stays. */
    enum Mode {
        READ,
        WRITE,
        /** Changes, and rolls them back. */
        REHEARSE
    }

    /** Yields the open store. */
    @FunctionalInterface
    interface Present {

        /** @throws RefusedException where none is open */
        OpenStore get() throws RefusedException;
    }

    private final ReentrantReadWriteLock lock;
    private final ReentrantLock oneWriter = new ReentrantLock(true);

    /** @param lock held for writing by whoever puts another store in the place of the open one */
    Transactions(ReentrantReadWriteLock lock) {
        this.lock = lock;
    }

    /** @param open yields the open store, which stays it until the job has ended */
    <T> T read(Present open, Job<T> job) throws RefusedException {
        var session = JOINED.get();
        if (session != null) {
            return join(session, job);
        }
        lock.readLock().lock();
        try {
            return begin(open.get(), job, Mode.READ, ended -> {});
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * As {@link #read}, to change something.
     *
     * @param committed hears of the transaction; not of one that was joined, whose end is somebody else's
     */
    @Messages({"# {0} - store", "readsOnly={0} is open for reading only: open the store itself to change it."})
    <T> T write(Present open, Job<T> job, Consumer<StoreSession> committed) throws RefusedException {
        return change(open, job, Mode.WRITE, committed);
    }

    /** As {@link #write}, but rolled back at the end; within a transaction that is joined there is nothing to roll back alone. */
    <T> T rehearse(Present open, Job<T> job) throws RefusedException {
        if (JOINED.get() != null) {
            throw new IllegalStateException("A rehearsal has a transaction of its own");
        }
        return change(open, job, Mode.REHEARSE, ended -> {});
    }

    private <T> T change(Present open, Job<T> job, Mode mode, Consumer<StoreSession> committed)
            throws RefusedException {
        var session = JOINED.get();
        if (session != null) {
            return join(session, job);
        }
        var hold = holdToWrite(open);
        try {
            refuseToChange(open.get());
            return begin(open.get(), job, mode, committed);
        } finally {
            hold.release();
        }
    }

    public static void refuseToChange(OpenStore store) throws RefusedException {
        if (!store.facts().isWritable()) {
            throw new RefusedException(Bundle.readsOnly(store.facts().name()));
        }
    }

    /** What a writer holds. */
    private record Hold(List<Lock> locks) {

        void release() {
            locks.forEach(Lock::unlock);
        }
    }

    private Hold holdToWrite(Present open) throws RefusedException {
        while (true) {
            var store = open.get();
            List<Lock> locks =
                    store.database().readersWait() ? List.of(lock.writeLock()) : List.of(lock.readLock(), oneWriter);
            locks.forEach(Lock::lock);
            boolean isStillIt = false;
            try {
                isStillIt = store == open.get();
            } finally {
                if (!isStillIt) {
                    locks.forEach(Lock::unlock);
                }
            }
            if (isStillIt) {
                return new Hold(locks);
            }
        }
    }

    private static <T> T join(StoreSession session, Job<T> job) throws RefusedException {
        try {
            return job.run(session);
        } catch (SQLException failed) {
            throw session.opened().told(failed);
        }
    }

    /** One transaction on a store, joined by whatever this thread reads and writes meanwhile. */
    static <T> T begin(OpenStore store, Job<T> job, Mode mode, Consumer<StoreSession> committed)
            throws RefusedException {
        var outer = JOINED.get();
        try (var session = new StoreSession(store, mode != Mode.READ)) {
            JOINED.set(session);
            T result = job.run(session);
            if (mode == Mode.WRITE) {
                session.commit();
                committed.accept(session);
            }
            return result;
        } catch (SQLException failed) {
            throw store.told(failed);
        } catch (OutOfMemoryError full) {
            throw OutOfMemory.refusal(full);
        } catch (StoreException | jakarta.persistence.PersistenceException failed) {
            throw store.told(failed);
        } finally {
            JOINED.set(outer);
        }
    }
}

package org.kyso.tasks.impl;

import java.awt.EventQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.ServerUnreachableException;
import org.kyso.tasks.api.Tasks;
import org.kyso.tasks.api.Work;
import org.netbeans.api.progress.ProgressHandle;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;

/** {@link Tasks} on the platform's request processors and progress line. */
@ServiceProvider(service = Tasks.class)
public final class ConsoleTasks implements Tasks {

    private static final int READERS = 2;

    private final RequestProcessor worker = new RequestProcessor("KySo work", 1, true);
    private final RequestProcessor readers = new RequestProcessor("KySo reads", READERS, true);

    @Override
    public <T> CompletableFuture<T> run(String title, Work<T> work, Consumer<? super T> then) {
        var result = new CompletableFuture<T>();
        var canceled = new AtomicBoolean();
        var handle = ProgressHandle.createHandle(title, () -> {
            canceled.set(true);
            return true;
        });
        worker.post(() -> {
            handle.start();
            try {
                execute(title, work, new HandleProgress(handle, canceled), then, result);
            } finally {
                handle.finish();
            }
        });
        return result;
    }

    @Override
    public <T> CompletableFuture<T> read(Work<T> work, Consumer<? super T> then) {
        var result = new CompletableFuture<T>();
        readers.post(() -> execute("", work, Progress.SILENT, then, result));
        return result;
    }

    private static <T> void execute(
            String title, Work<T> work, Progress progress, Consumer<? super T> then, CompletableFuture<T> result) {
        try {
            T value = work.run(progress);
            EventQueue.invokeLater(() -> {
                then.accept(value);
                result.complete(value);
            });
        } catch (CancellationException stopped) {
            result.completeExceptionally(stopped);
        } catch (ServerUnreachableException away) {
            Notices.getDefault().tell(away.getMessage());
            result.completeExceptionally(away);
        } catch (RefusedException refusal) {
            Notices.getDefault().warn(title, refusal.getMessage());
            result.completeExceptionally(refusal);
        } catch (Exception bug) {
            Notices.getDefault().bug(title, bug);
            result.completeExceptionally(bug);
        }
    }

    /** Writes to the progress line; its cancel button sets the flag. */
    private record HandleProgress(ProgressHandle handle, AtomicBoolean canceled) implements Progress {

        private static final int PERMILLE = 1000;

        @Override
        public void step(String what) {
            handle.progress(what);
        }

        @Override
        public void advance(long done, long total) {
            if (total <= 0) {
                handle.switchToIndeterminate();
            } else {
                handle.switchToDeterminate(PERMILLE);
                handle.progress((int) Math.min(PERMILLE, done * PERMILLE / total));
            }
        }

        @Override
        public boolean isCanceled() {
            return canceled.get();
        }
    }
}

package org.kyso.store.ui;

import java.awt.GraphicsEnvironment;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kyso.store.api.Backups;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.modules.OnStart;
import org.openide.modules.OnStop;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;

/** Looks every few minutes whether a backup is due, as long as the window is open. */
@OnStart
@Messages({"# {0} - file", "backedUpByItself=Backed up to {0}."})
public final class BackupScheduler implements Runnable {

    private static final Logger LOG = Logger.getLogger(BackupScheduler.class.getName());
    private static final int FIRST_MS = 60_000;
    private static final int BETWEEN_MS = 600_000;
    private static final AtomicBoolean ENDING = new AtomicBoolean();

    private final RequestProcessor.Task round = new RequestProcessor("KySo backups", 1).create(this::look);
    private String told = "";

    @Override
    public void run() {
        if (!GraphicsEnvironment.isHeadless()) {
            round.schedule(FIRST_MS);
        }
    }

    private void look() {
        try {
            Backups.getDefault().makeDue(new Quiet()).ifPresent(backup -> {
                told = "";
                Notices.getDefault().tell(Bundle.backedUpByItself(backup.file().getFileName()));
            });
        } catch (CancellationException ending) {
            LOG.fine("The console ends: the backup is made another time");
        } catch (RefusedException refusal) {
            // A full disk is full at every look; it is said once.
            if (!refusal.getMessage().equals(told)) {
                told = refusal.getMessage();
                Notices.getDefault().tell(told);
            }
        } catch (RuntimeException bug) {
            LOG.log(Level.WARNING, "Looking whether a backup is due", bug);
        } finally {
            if (!ENDING.get()) {
                round.schedule(BETWEEN_MS);
            }
        }
    }

    /** Disturbs nobody, and stops when the console ends. */
    private static final class Quiet implements Progress {

        @Override
        public void step(String what) {
            // Nobody waits for it.
        }

        @Override
        public void advance(long done, long total) {
            // Nobody waits for it.
        }

        @Override
        public boolean isCanceled() {
            return ENDING.get();
        }
    }

    /** The store can't be closed before a backup that is being made has ended. */
    @OnStop
    public static final class Ending implements Runnable {

        @Override
        public void run() {
            ENDING.set(true);
        }
    }
}

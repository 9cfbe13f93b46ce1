package org.kyso.charts.ui;

import org.kyso.districts.api.Districts;
import org.kyso.enrollment.api.Rates;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Tasks;

/**
 * Listens to the store while a window is open. The services that keep figures in memory are made first: they then hear
 * of a change before the window does, which would else read what they still remember.
 */
final class StoreWatch {

    private final StoreListener listener;
    private boolean wanted;

    StoreWatch(StoreListener listener) {
        this.listener = listener;
    }

    /**
     * Starts to listen, off the event thread.
     *
     * @param then on the event thread, when nothing will be missed any more
     */
    void start(Tasks tasks, Runnable then) {
        synchronized (this) {
            wanted = true;
        }
        tasks.read(
                progress -> {
                    Districts.getDefault();
                    Rates.getDefault();
                    return listen();
                },
                listening -> then.run());
    }

    private synchronized boolean listen() {
        if (wanted) {
            Stores.getDefault().addListener(listener);
        }
        return wanted;
    }

    synchronized void stop() {
        wanted = false;
        Stores.getDefault().removeListener(listener);
    }
}

package org.kyso.contacts.ui;

import java.awt.EventQueue;
import java.util.Set;
import java.util.function.Consumer;
import org.kyso.contacts.api.Contacts;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.districts.api.Districts;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;

/**
 * Tells a window who covers what, now and whenever that changes, from {@link #start} to {@link #stop}. Both on the
 * event thread, and so is the window told.
 */
final class CoverageFeed implements StoreListener {

    private final Consumer<Coverage> window;
    private int asked;

    CoverageFeed(Consumer<Coverage> window) {
        this.window = window;
    }

    /** From now on, while the window shows: a hidden one must not make the start wait. */
    void start() {
        Stores.getDefault().addListener(this);
        refresh();
    }

    void stop() {
        Stores.getDefault().removeListener(this);
    }

    private void refresh() {
        int number = ++asked;
        Tasks.getDefault().read(progress -> read(), coverage -> {
            // Reads run beside each other; only the last one asked for is still true.
            if (number == asked) {
                window.accept(coverage);
            }
        });
    }

    private static Coverage read() throws RefusedException {
        var contacts = Contacts.getDefault();
        // There are none where this module was switched off after the window asked.
        return contacts == null || Stores.getDefault().current().isEmpty()
                ? Coverage.EMPTY
                : new Coverage(Districts.getDefault().tree(), contacts.all());
    }

    @Override
    public void switched() {
        EventQueue.invokeLater(this::refresh);
    }

    @Override
    public void changed(Set<String> rooms) {
        if (rooms.contains("contacts") || rooms.contains("districts")) {
            EventQueue.invokeLater(this::refresh);
        }
    }
}

package org.kyso.enrollment.ui;

import java.awt.EventQueue;
import java.beans.PropertyChangeListener;
import java.util.Set;
import org.kyso.districts.api.UnitSelection;
import org.kyso.enrollment.api.FigureSettings;
import org.kyso.enrollment.api.ViewContext;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;
import org.openide.util.Lookup;
import org.openide.windows.TopComponent;

/**
 * A window that shows what is in the store for what the screen is set to, and reads it again when either changes. Behind
 * another window nothing is read; it is when it comes to the front.
 *
 * @param <T> what it shows; read off the event thread
 */
abstract class StoreWindow<T> extends TopComponent implements StoreListener {

    private static final long serialVersionUID = 1L;

    private final transient PropertyChangeListener listener = event -> refresh();
    private final transient PropertyChangeListener selectionListener = event -> {
        if (hearsSelection()) {
            unit = selected();
            refresh();
        }
    };
    private boolean stale;
    private String unit = "";

    /** Reads what is to be shown. Never on the event thread. */
    abstract T read(FigureSettings settings, String unit) throws RefusedException;

    /** Shows it; on the event thread. */
    abstract void show(T content);

    /** Says why there is nothing to show; on the event thread. */
    abstract void showNothing(String why);

    /** Whether another unit that was chosen is to be shown: not where it was chosen in this window. */
    boolean hearsSelection() {
        return true;
    }

    private static String selected() {
        return Lookup.getDefault().lookup(UnitSelection.class).code();
    }

    /** What came of a read. */
    private record Outcome<T>(T content, String refusal) {}

    final void refresh() {
        stale = true;
        if (isShowing()) {
            stale = false;
            var settings = ViewContext.getDefault().settings();
            var chosen = unit;
            Tasks.getDefault().read(progress -> outcome(settings, chosen), this::take);
        }
    }

    private Outcome<T> outcome(FigureSettings settings, String chosen) {
        if (Stores.getDefault().current().isEmpty()) {
            return new Outcome<>(null, "");
        }
        try {
            return new Outcome<>(read(settings, chosen), "");
        } catch (RefusedException refusal) {
            // Shown in place: a dialog for a window that nobody touched would only be in the way.
            return new Outcome<>(null, refusal.getMessage());
        }
    }

    private void take(Outcome<T> outcome) {
        if (outcome.content() == null) {
            showNothing(outcome.refusal());
        } else {
            show(outcome.content());
        }
    }

    @Override
    protected void componentOpened() {
        ViewContext.getDefault().addListener(listener);
        Lookup.getDefault().lookup(UnitSelection.class).addListener(selectionListener);
        unit = selected();
        Stores.getDefault().addListener(this);
        refresh();
    }

    @Override
    protected void componentClosed() {
        Stores.getDefault().removeListener(this);
        Lookup.getDefault().lookup(UnitSelection.class).removeListener(selectionListener);
        ViewContext.getDefault().removeListener(listener);
    }

    @Override
    protected void componentShowing() {
        if (stale) {
            // Only now is it on the screen.
            EventQueue.invokeLater(this::refresh);
        }
    }

    @Override
    public void switched() {
        EventQueue.invokeLater(this::refresh);
    }

    @Override
    public void changed(Set<String> rooms) {
        if (!rooms.equals(Set.of("contacts"))) {
            EventQueue.invokeLater(this::refresh);
        }
    }
}

package org.kyso.charts.ui;

import java.util.ArrayList;
import java.util.List;
import org.kyso.charts.model.CompletionView;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;

/** The view that the windows of this room have in common: one shows all, the other the chosen unit, of the same day. */
@ServiceProvider(service = SharedView.class)
public final class SharedView {

    private final List<Runnable> listeners = new ArrayList<>();
    private CompletionView view = CompletionView.FIRST;

    static SharedView getDefault() {
        return Lookup.getDefault().lookup(SharedView.class);
    }

    CompletionView view() {
        return view;
    }

    void set(CompletionView chosen) {
        if (!chosen.equals(view)) {
            view = chosen;
            List.copyOf(listeners).forEach(Runnable::run);
        }
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}

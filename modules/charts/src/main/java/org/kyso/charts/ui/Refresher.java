package org.kyso.charts.ui;

import java.awt.EventQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kyso.tasks.api.Tasks;

/**
 * Reads again when asked, one read at a time: however many requests come in while one runs, one more follows. On the
 * event thread only.
 *
 * @param <V> what is asked for
 * @param <S> what is read
 */
final class Refresher<V, S> {

    private final Tasks tasks;
    private final Function<V, S> reading;
    private final Consumer<S> shown;
    private boolean running;
    private V next;

    Refresher(Tasks tasks, Function<V, S> reading, Consumer<S> shown) {
        this.tasks = tasks;
        this.reading = reading;
        this.shown = shown;
    }

    /** Asks for a read; what is shown stays until it is done. */
    void request(V requested) {
        next = requested;
        if (!running) {
            run();
        }
    }

    private void run() {
        var asked = next;
        next = null;
        running = true;
        tasks.read(progress -> reading.apply(asked), state -> {
                    // Another view was chosen meanwhile: this one would only flash by.
                    if (next == null || next.equals(asked)) {
                        shown.accept(state);
                    }
                })
                .whenComplete((state, trouble) -> EventQueue.invokeLater(this::done));
    }

    private void done() {
        running = false;
        if (next != null) {
            run();
        }
    }
}

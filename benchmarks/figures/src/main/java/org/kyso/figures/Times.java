package org.kyso.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The times that one thing took, in nanoseconds. */
final class Times {

    private final List<Long> all = new ArrayList<>();

    /** Something that is timed. */
    @FunctionalInterface
    interface Work<T> {

        T run() throws Exception;
    }

    <T> T of(Work<T> work) throws Exception {
        long begun = System.nanoTime();
        T result = work.run();
        add(System.nanoTime() - begun);
        return result;
    }

    void add(long nanos) {
        all.add(nanos);
        Collections.sort(all);
    }

    double median() {
        return quantile(0.5);
    }

    /** In milliseconds. */
    double quantile(double share) {
        return all.get((int) Math.min(all.size() - 1L, Math.round(share * (all.size() - 1)))) / 1e6;
    }

    String cells() {
        return text(median()) + " | " + text(quantile(0)) + "–" + text(quantile(1));
    }

    static String text(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}

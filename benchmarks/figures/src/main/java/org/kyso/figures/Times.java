package org.kyso.figures;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The times that one thing took, in nanoseconds: by the clock, and of processors where that was measured. */
final class Times {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final List<Long> all = new ArrayList<>();
    private final List<Long> processor = new ArrayList<>();

    /** Something that is timed. */
    @FunctionalInterface
    interface Work<T> {

        T run() throws Exception;
    }

    <T> T of(Work<T> work) throws Exception {
        long begun = System.nanoTime();
        long before = SYSTEM.getProcessCpuTime();
        T result = work.run();
        add(System.nanoTime() - begun);
        addProcessor(SYSTEM.getProcessCpuTime() - before);
        return result;
    }

    void add(long nanos) {
        all.add(nanos);
        Collections.sort(all);
    }

    void addProcessor(long nanos) {
        processor.add(nanos);
        Collections.sort(processor);
    }

    /** In milliseconds, of all threads: what other programs do at the same time adds nothing to it. */
    double processorMedian() {
        return processor.get(processor.size() / 2) / 1e6;
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

package org.kyso.store.session;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** What happens when Java's memory runs out: no file with people and keys in it is left, and the user reads a sentence. */
final class OutOfMemory {

    private static final long MEGABYTE = 1 << 20;

    private OutOfMemory() {}

    /** The platform's launchers ask for a dump where memory runs out, whatever was asked for before. */
    static void forbidDumps() {
        var java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        // Other machines than HotSpot leave none by themselves.
        if (java != null) {
            java.setVMOption("HeapDumpOnOutOfMemoryError", "false");
        }
    }

    /** Work on a store, which changes nothing where it is refused. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws RefusedException;
    }

    /** Does the work; says so where the memory doesn't suffice. */
    @Messages({
        "# {0} - megabytes",
        "outOfMemory=The memory that KySo may use, {0} MB, isn''t enough for this: start it with more, for example with "
                + "-J-Xmx2g; nothing was changed."
    })
    static <T> T refused(Work<T> work) throws RefusedException {
        try {
            return work.run();
        } catch (OutOfMemoryError full) {
            throw refusal(full);
        }
    }

    static RefusedException refusal(Throwable full) {
        return new RefusedException(
                Bundle.outOfMemory(String.valueOf(Runtime.getRuntime().maxMemory() / MEGABYTE)), full);
    }
}

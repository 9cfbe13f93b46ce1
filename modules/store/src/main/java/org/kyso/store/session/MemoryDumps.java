package org.kyso.store.session;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** What Java leaves behind of its memory, which holds people and keys. */
final class MemoryDumps {

    private MemoryDumps() {}

    /** The platform's launchers ask for a dump where memory runs out, whatever was asked for before. */
    static void forbid() {
        var java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        // Other machines than HotSpot leave none by themselves.
        if (java != null) {
            java.setVMOption("HeapDumpOnOutOfMemoryError", "false");
        }
    }
}

package org.kyso.charts.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kyso.tasks.api.Tasks;

/** When the first large chart of this process was painted, for the benchmark of starting. On the event thread only. */
final class FirstChart {

    /** Names the file that the moment is written into, in milliseconds since 1970. */
    private static final String MARKER = "kyso.firstChart";

    private static boolean seen;

    private FirstChart() {}

    /** Notes it, the first time. */
    static void painted() {
        var marker = System.getProperty(MARKER);
        if (!seen && marker != null) {
            long now = System.currentTimeMillis();
            Tasks.getDefault().read(progress -> write(Path.of(marker), now), written -> {});
        }
        seen = true;
    }

    private static Path write(Path marker, long now) throws IOException {
        return Files.writeString(marker, Long.toString(now));
    }
}

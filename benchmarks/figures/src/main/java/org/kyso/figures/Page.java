package org.kyso.figures;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The page of figures: each benchmark replaces what stands between its own two marks. */
final class Page {

    private final Path file;
    private final String load = Double.toString(
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());

    Page(Path file) {
        this.file = file;
    }

    /** Java, machine and day, as they were when the page was made. */
    String conditions() throws IOException {
        var processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .findFirst()
                .orElse("unknown processor");
        return "Java " + System.getProperty("java.runtime.version") + " with the console's own options, "
                + Runtime.getRuntime().availableProcessors() + " processors, " + processor + ", load before the run " + load
                + ", " + LocalDate.now() + ".";
    }

    void write(String mark, String title, List<String> table) throws IOException {
        table.forEach(System.out::println);
        var lines = new ArrayList<>(Files.readAllLines(file));
        var begin = "<!-- " + mark + " -->";
        var end = "<!-- /" + mark + " -->";
        if (!lines.contains(begin)) {
            lines.addAll(List.of("", "## " + title, begin, end));
        }
        lines.subList(lines.indexOf(begin) + 1, lines.indexOf(end)).clear();
        lines.addAll(lines.indexOf(begin) + 1, table);
        Files.write(file, lines);
    }
}

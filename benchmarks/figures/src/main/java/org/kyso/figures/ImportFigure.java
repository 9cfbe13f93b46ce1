package org.kyso.figures;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.kyso.enrollment.api.Rates;
import org.kyso.exchange.api.ImportService;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.xml.sax.InputSource;

/**
 * Import of a large return, from the file to its commit, against merely streaming the file's cells with the same library
 * and against LibreOffice's conversion of it. Arguments: the page, a folder to work in, the rows, the rounds.
 */
public final class ImportFigure {

    private static final int COLUMNS = 12;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 7, 1);

    private final Path folder;
    private final int rows;
    private final Times streaming = new Times();
    private final Times importing = new Times();
    private final Times office = new Times();
    private long peak;

    private ImportFigure(Path folder, int rows) {
        this.folder = folder;
        this.rows = rows;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("kyso.settings", Path.of(arguments[1], "settings").toString());
        var page = new Page(Path.of(arguments[0]));
        var figure = new ImportFigure(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        int rounds = Integer.parseInt(arguments[3]);
        figure.measure(rounds);
        page.write("import", "Import of a return (`benchmarks/import`)", figure.table(rounds, page.conditions()));
    }

    private void measure(int rounds) throws Exception {
        DerbyProvince.make(folder, new Province(rows), false);
        Stores.getDefault().close();
        var file = folder.resolve("return.xlsx");
        ReturnFile.write(file, rows, FIRST_DAY, FIRST_DAY.plusDays(27));
        // Once each before it counts: what is measured is the work, not the loading of classes.
        run(file, new Times(), new Times(), new Times());
        for (int round = 1; round <= rounds; round++) {
            run(file, streaming, importing, office);
            Page.say(
                    "Round %d: streaming %.0f, import %.0f, LibreOffice %.0f ms; heap %d MB",
                    round, streaming.median(), importing.median(), office.median(), peak >> 20);
        }
    }

    /** The three in turn; the import into a store as it was before. */
    private void run(Path file, Times stream, Times take, Times convert) throws Exception {
        long cells = stream.of(() -> stream(file));
        if (cells < (long) rows * COLUMNS / 2) {
            throw new IllegalStateException("Only " + cells + " cells were seen");
        }
        var store = copy(folder.resolve("store"), folder.resolve("copy"));
        Stores.getDefault().open(store, Progress.SILENT);
        resetPeak();
        take.of(() -> take(file));
        peak = Math.max(peak, peak());
        if (take != importing && !Rates.getDefault().verify().isEmpty()) {
            throw new IllegalStateException("The roll-ups differ from the ledger");
        }
        Stores.getDefault().close();
        delete(store);
        long begun = System.nanoTime();
        convert.addProcessor(convert(file));
        convert.add(System.nanoTime() - begun);
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (var tree = Files.walk(from)) {
            for (var path : tree.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
        return to;
    }

    private static void delete(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** What the command line does with a file to import. */
    private Void take(Path file) throws Exception {
        try (var batch = ImportService.getDefault().gather(List.of(file), Progress.SILENT)) {
            for (var paper : batch.files()) {
                var preview = ImportService.getDefault().preview(paper, Optional.empty(), Progress.SILENT);
                if (preview.aside() > 0 || preview.changing() < rows * 9 / 10) {
                    throw new IllegalStateException(preview.findings().get(0).sentence());
                }
                preview.take(Progress.SILENT);
            }
        }
        return null;
    }

    /** Every cell as text, through the library's own streaming reader. */
    private static long stream(Path file) throws Exception {
        long[] cells = {0};
        try (var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var strings = new ReadOnlySharedStringsTable(workbook);
            var parts = new XSSFReader(workbook);
            var counting = new XSSFSheetXMLHandler.SheetContentsHandler() {
                @Override
                public void startRow(int row) {
                    // Counted are cells.
                }

                @Override
                public void endRow(int row) {
                    // Counted are cells.
                }

                @Override
                public void cell(String place, String text, XSSFComment comment) {
                    cells[0]++;
                }
            };
            try (var sheet = parts.getSheetsData().next()) {
                var reader = XMLHelper.newXMLReader();
                reader.setContentHandler(
                        new XSSFSheetXMLHandler(parts.getStylesTable(), strings, counting, new DataFormatter(), false));
                reader.parse(new InputSource(sheet));
            }
        }
        return cells[0];
    }

    /** @return what it took of processors, as the shell tells of the programs it ran */
    private long convert(Path file) throws IOException, InterruptedException {
        var said = folder.resolve("office.txt");
        var process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "soffice -env:UserInstallation=$1 --headless --convert-to csv --outdir $2 $3 && times",
                        "sh",
                        folder.resolve("office").toUri().toString(),
                        folder.resolve("converted").toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(said));
        }
        var lines = Files.readAllLines(said);
        long nanos = 0;
        var time = Pattern.compile("(\\d+)m([\\d.]+)s").matcher(lines.get(lines.size() - 1));
        while (time.find()) {
            nanos += Math.round((Integer.parseInt(time.group(1)) * 60 + Double.parseDouble(time.group(2))) * 1e9);
        }
        return nanos;
    }

    private static void resetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private List<String> table(int rounds, String conditions) {
        var lines = new ArrayList<String>();
        lines.add("| %,d rows of %d columns | by the clock, ms | least–most | × streaming".formatted(rows, COLUMNS)
                + " | of processors, ms | × streaming |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: |");
        add(lines, "merely streaming the cells", streaming);
        add(lines, "import: recognised, previewed, committed", importing);
        add(lines, "LibreOffice converts it to CSV", office);
        lines.add("");
        lines.add("Peak heap of an import: " + (peak >> 20) + " MB. " + rounds
                + " rounds, alternating, after one that warms up; medians. Time of processors counts every thread, the collector and the"
                + " compiler too, and leaves out what other programs take; "
                + conditions);
        return lines;
    }

    private void add(List<String> lines, String what, Times times) {
        lines.add("| " + what + " | " + times.cells() + " | " + Times.text(times.median() / streaming.median()) + " | "
                + Times.text(times.processorMedian()) + " | "
                + Times.text(times.processorMedian() / streaming.processorMedian()) + " |");
    }
}

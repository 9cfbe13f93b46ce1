package org.kyso.acceptance.rooms;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kyso.commandline.run.CommandLine;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialModule;

/** All rooms in this process with settings and a store in a folder of their own, worked by their command line. */
final class TrialConsole {

    static final List<String> AREAS = List.of("ha-long", "mong-cai", "uong-bi", "co-to");

    private final Path folder;

    /** How a run ended and what it printed. */
    record Outcome(int status, String printed) {

        List<String> lines() {
            return printed.lines().toList();
        }
    }

    TrialConsole(Path folder) {
        this.folder = folder;
        use();
    }

    /** Makes these settings, and so their keys, the ones in use. */
    void use() {
        Locale.setDefault(Locale.ENGLISH);
        System.setProperty("kyso.settings", folder.resolve("settings").toString());
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    static Path samples() {
        return Path.of("src/test/resources/samples").toAbsolutePath();
    }

    /** A command line for this console's store, to be completed; figures are read at 20 June 2024. */
    Options options() {
        return new Options(this, "store", List.of("--as-of", "2024-06-20"));
    }

    Outcome run(List<String> arguments) {
        var printed = new StringWriter();
        var out = new PrintWriter(printed);
        int status = CommandLine.run(arguments, folder, out, out);
        return new Outcome(status, printed.toString());
    }

    /** Loads the four districts of the samples. */
    TrialConsole withDistricts() {
        var outcome = options().load(AREAS.stream().map(this::module).toList()).run();
        if (outcome.status() != 0) {
            throw new AssertionError(outcome);
        }
        return this;
    }

    Path module(String area) {
        try {
            return TrialModule.pack(area, folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Every row of every table that holds something of the field, to compare. */
    String content() throws RefusedException {
        Stores.getDefault().open(path("store"), Progress.SILENT);
        try {
            return StoreAccess.getDefault().read(t -> {
                var content = new StringBuilder();
                for (var table : tables(t.connection())) {
                    content.append(table).append(rows(t.connection(), table)).append('\n');
                }
                return content.toString();
            });
        } finally {
            Stores.getDefault().close();
        }
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        var tables = new TreeSet<String>();
        try (var all = connection.getMetaData().getTables(null, null, null, new String[] {"TABLE"})) {
            while (all.next()) {
                tables.add(all.getString("TABLE_NAME"));
            }
        }
        // What was done, which migrations ran, and which numbers were given out.
        tables.removeIf(table -> table.toLowerCase(Locale.ROOT).matches("audit_.*|history_.*|row_number"));
        return tables;
    }

    private static Set<String> rows(Connection connection, String table) throws SQLException {
        var lines = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var line = new StringBuilder();
                for (int c = 1; c <= width; c++) {
                    line.append(rows.getString(c)).append('|');
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }

    /** The rows of a written .csv file, each by column. */
    static List<Map<String, String>> rows(Path csv) throws IOException {
        var lines = Files.readAllLines(csv);
        var header = lines.get(0).replace("\ufeff", "").split(",");
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            var row = new TreeMap<String, String>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A command line in the making; each method adds an option. */
    record Options(TrialConsole console, String store, List<String> arguments) {

        private Options with(Object... more) {
            var all = new ArrayList<>(arguments);
            for (var argument : more) {
                all.add(argument.toString());
            }
            return new Options(console, store, all);
        }

        /** For another store: one in the console's folder, or an address. */
        Options in(String other) {
            return new Options(console, other, arguments);
        }

        Options load(List<Path> modules) {
            var loading = this;
            for (var module : modules) {
                loading = loading.with("--load", module);
            }
            return loading;
        }

        Options imports(Path... files) {
            var importing = this;
            for (var file : files) {
                importing = importing.with("--import", file);
            }
            return importing;
        }

        Options dry() {
            return with("--dry-run");
        }

        Options rates(Path file) {
            return with("--rates", file);
        }

        Options people(Path file, boolean unmasked) {
            return unmasked ? with("--people", file, "--unmask") : with("--people", file);
        }

        Options audit(Path file) {
            return with("--audit", file);
        }

        Options verified() {
            return with("--verify");
        }

        Options readOnly() {
            return with("--read-only");
        }

        Options backup(Path file) {
            return with("--backup", file);
        }

        Options restore(Path file) {
            return with("--restore", file);
        }

        Options moveTo(String where) {
            return with("--move-to", where);
        }

        Options inJson() {
            return with("--json");
        }

        Outcome run() {
            return console.run(with("--store", store).arguments());
        }
    }
}

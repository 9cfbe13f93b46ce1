package org.kyso.briefing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.kyso.briefing.api.Clerk;
import org.kyso.briefing.api.Order;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialModule;

/** A store of its own in a folder, the sample papers, and orders to the real clerk. */
final class Desk {

    static final List<String> AREAS = List.of("ha-long", "mong-cai", "uong-bi", "co-to");
    static final LocalDate DAY = LocalDate.of(2024, 6, 20);

    private final Path folder;

    /** What an order came to. */
    record Outcome(int status, String printed) {

        List<String> lines() {
            return printed.lines().toList();
        }
    }

    Desk(Path folder) {
        this.folder = folder;
        sit();
    }

    /** Makes this desk's settings, and so its keys, the ones in use. */
    void sit() {
        System.setProperty("kyso.settings", folder.resolve("settings").toString());
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    static Path samples() {
        return Path.of("src/test/resources/samples").toAbsolutePath();
    }

    /** An order to this desk's store, to be refined. */
    Ask ask() {
        return new Ask(
                this,
                "store",
                List.of(),
                List.of(),
                false,
                Optional.of(DAY),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Order.Copies.NONE,
                false);
    }

    Outcome carryOut(Order order) {
        var printed = new StringWriter();
        int status = Clerk.getDefault().carryOut(order, new PrintWriter(printed));
        return new Outcome(status, printed.toString());
    }

    /** Loads the four districts of the samples. */
    Desk withDistricts() {
        var outcome = ask().load(AREAS.stream().map(this::module).toList()).run();
        if (outcome.status() != Clerk.DONE) {
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

    /** Every row of every table that papers fill, to compare. */
    String content() throws RefusedException {
        Stores.getDefault().open(path("store"), Progress.SILENT);
        try {
            return StoreAccess.getDefault().read(t -> {
                var content = new StringBuilder();
                for (var table : List.of("person", "placement", "paper", "folio", "roll_up_week")) {
                    try (var rows = t.connection().createStatement().executeQuery("SELECT * FROM " + table)) {
                        int width = rows.getMetaData().getColumnCount();
                        var lines = new TreeSet<String>();
                        while (rows.next()) {
                            var line = new StringBuilder();
                            for (int c = 1; c <= width; c++) {
                                line.append(rows.getString(c)).append('|');
                            }
                            lines.add(line.toString());
                        }
                        content.append(table).append(lines).append('\n');
                    }
                }
                return content.toString();
            });
        } finally {
            Stores.getDefault().close();
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An order in the making. */
    record Ask(
            Desk desk,
            String store,
            List<Path> load,
            List<Path> imports,
            boolean dryRun,
            Optional<LocalDate> asOf,
            Optional<Path> rates,
            Optional<Path> people,
            boolean unmask,
            boolean verify,
            Order.Copies copies,
            boolean json) {

        /** To another store than the desk's own: one in its folder, or an address. */
        Ask in(String other) {
            return new Ask(desk, other, load, imports, dryRun, asOf, rates, people, unmask, verify, copies, json);
        }

        Ask load(List<Path> modules) {
            return new Ask(desk, store, modules, imports, dryRun, asOf, rates, people, unmask, verify, copies, json);
        }

        Ask imports(Path... papers) {
            return new Ask(
                    desk, store, load, List.of(papers), dryRun, asOf, rates, people, unmask, verify, copies, json);
        }

        Ask dry() {
            return new Ask(desk, store, load, imports, true, asOf, rates, people, unmask, verify, copies, json);
        }

        Ask rates(Path file) {
            return new Ask(
                    desk, store, load, imports, dryRun, asOf, Optional.of(file), people, unmask, verify, copies, json);
        }

        Ask people(Path file, boolean whole) {
            return new Ask(
                    desk, store, load, imports, dryRun, asOf, rates, Optional.of(file), whole, verify, copies, json);
        }

        Ask verified() {
            return new Ask(desk, store, load, imports, dryRun, asOf, rates, people, unmask, true, copies, json);
        }

        Ask copying(Order.Copies wished) {
            return new Ask(desk, store, load, imports, dryRun, asOf, rates, people, unmask, verify, wished, json);
        }

        Ask inJson() {
            return new Ask(desk, store, load, imports, dryRun, asOf, rates, people, unmask, verify, copies, true);
        }

        Outcome run() {
            return desk.carryOut(new Order(
                    store.startsWith("jdbc:") ? store : desk.path(store).toString(),
                    load,
                    imports,
                    Optional.empty(),
                    dryRun,
                    asOf,
                    rates,
                    people,
                    unmask,
                    Optional.empty(),
                    Optional.empty(),
                    verify,
                    copies,
                    json));
        }
    }
}

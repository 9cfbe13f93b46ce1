package org.kyso.acceptance.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipFile;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactKind;
import org.kyso.contacts.api.Contacts;
import org.kyso.districts.api.Districts;
import org.kyso.exchange.api.ImportService;
import org.kyso.store.api.Backups;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.StoreCheck;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialModule;
import org.openide.util.Lookup;

/**
 * A process that opens a store, says what is in it and whether it is sound, and then works on it without end: rosters,
 * returns, edits, backups, reopening. Each deed is announced before it begins and after it was confirmed, so that whoever kills the
 * process knows what has to be in the store.
 */
final class Worker {

    /** People in each file; a file is in with all of them or with none. */
    static final int PEOPLE = 40;

    private static final List<String> UNITS =
            List.of("Công an xã Thanh Lân", "Công an xã Đồng Tiến", "Công an thị trấn Cô Tô");

    private final Path folder;
    private final Path store;
    private final Random random;
    private final PrintStream out = System.out;
    private final List<Integer> rosters = new ArrayList<>();

    private Worker(Path folder, Path store, long seed) {
        this.folder = folder;
        this.store = store;
        this.random = new Random(seed);
    }

    /** @param arguments a folder for papers, the store's folder, a number to draw deeds with, the first free file number */
    public static void main(String[] arguments) throws Exception {
        var worker = new Worker(Path.of(arguments[0]), Path.of(arguments[1]), Long.parseLong(arguments[2]));
        worker.open();
        worker.report();
        worker.work(Integer.parseInt(arguments[3]));
    }

    private void open() throws RefusedException {
        say("opening");
        Stores.getDefault().open(store, Progress.SILENT);
        say("opened");
    }

    /** What is in the store, and what is wrong with it. */
    private void report() throws RefusedException, IOException {
        if (Districts.getDefault().tree().areas().isEmpty()) {
            Districts.getDefault().load(TrialModule.pack("co-to", folder));
        }
        for (var check : Lookup.getDefault().lookupAll(StoreCheck.class)) {
            for (var difference : check.check(Progress.SILENT).differences()) {
                say("wrong " + difference);
            }
        }
        for (var line : counts("SELECT roster, COUNT(*) FROM (SELECT SUBSTR(service_number, 1, 8) AS roster FROM person"
                + " WHERE service_number LIKE 'R%') AS people GROUP BY roster")) {
            say("has roster " + line.replaceAll("R0*(\\d+)", "$1"));
            rosters.add(Integer.parseInt(line.substring(1, line.indexOf(' '))));
        }
        for (var line : counts("SELECT s.file_name, COUNT(*) FROM source s JOIN ledger_entry e ON e.source_id = s.id"
                + " WHERE s.file_name LIKE 'return-%' GROUP BY s.file_name")) {
            say("has return " + line.replaceAll("\\D*(\\d+)\\D+(\\d+)", "$1 $2"));
        }
        var notes = Contacts.getDefault().all().stream()
                .filter(c -> c.name().startsWith("Pair"))
                .map(Contact::note)
                .distinct()
                .toList();
        if (notes.size() > 1) {
            say("wrong pair " + notes);
        }
        lookAtBackups();
        say("checked");
    }

    private static List<String> counts(String query) throws RefusedException {
        return StoreAccess.getDefault().read(t -> {
            var lines = new ArrayList<String>();
            try (var statement = t.connection().createStatement();
                    var row = statement.executeQuery(query)) {
                while (row.next()) {
                    lines.add(row.getString(1) + " " + row.getInt(2));
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return lines;
        });
    }

    private void work(int from) throws Exception {
        for (int number = from; ; number++) {
            switch (random.nextInt(7)) {
                case 0, 1 -> roster(number);
                case 2, 3 -> entries(number);
                case 4 -> edit(number);
                case 5 -> backUp(number);
                default -> reopen();
            }
        }
    }

    private void roster(int number) throws Exception {
        var unit = UNITS.get(random.nextInt(UNITS.size()));
        var text = new StringBuilder("Họ và tên,Số CCCD,Số hiệu,Đơn vị,Đoàn viên\n");
        for (int i = 0; i < PEOPLE; i++) {
            text.append(String.format("Người Thử Nghiệm,%s,R%07d-%d,%s,x%n", citizenId(number, i), number, i, unit));
        }
        take("roster", number, text.toString());
        rosters.add(number);
    }

    private void entries(int number) throws Exception {
        if (rosters.isEmpty()) {
            return;
        }
        int roster = rosters.get(random.nextInt(rosters.size()));
        var text = new StringBuilder(String.format("Tính đến ngày %02d/06/2024%n", 1 + random.nextInt(29)));
        text.append("Họ và tên,Số CCCD,Kết quả\n");
        for (int i = 0; i < PEOPLE; i++) {
            text.append(String.format("Người Thử Nghiệm,%s,%d%n", citizenId(roster, i), 1 + number % 8));
        }
        take("return", number, text.toString());
    }

    /** Made up, in the block that is never given out; one person for each number and place. */
    static String citizenId(int number, int place) {
        return String.format("099%09d", number * 1_000L + place);
    }

    private void take(String kind, int number, String csv) throws Exception {
        var file = Files.writeString(folder.resolve(kind + "-" + number + ".csv"), csv);
        var preview = ImportService.getDefault().preview(file, Optional.empty(), Progress.SILENT);
        if (preview.changing() != PEOPLE) {
            // The same day and step was drawn before: it would change nothing, and leave nothing to look for.
            Files.delete(file);
            return;
        }
        say("begin " + kind + " " + number);
        preview.take(Progress.SILENT);
        say("done " + kind + " " + number);
        Files.delete(file);
    }

    /** Both of a pair get the same note, in one transaction. */
    private void edit(int number) throws RefusedException {
        var pair = new ArrayList<>(Contacts.getDefault().all().stream()
                .filter(c -> c.name().startsWith("Pair"))
                .toList());
        for (int i = pair.size(); i < 2; i++) {
            pair.add(new Contact(
                    0, 0, ContactKind.PROVIDER_OFFICE, "Pair " + i, "", "0000000000", "", "", Set.of(), ""));
        }
        say("begin edit " + number);
        Contacts.getDefault()
                .saveAll(pair.stream().map(c -> noted(c, "note " + number)).toList());
        say("done edit " + number);
    }

    private static Contact noted(Contact c, String note) {
        return new Contact(
                c.id(), c.version(), c.kind(), c.name(), c.role(), c.phone(), c.mail(), note, c.areas(), c.unit());
    }

    private void backUp(int number) throws RefusedException {
        say("begin backup " + number);
        Backups.getDefault().make(folder.resolve("backup-" + number + ".zip"), Progress.SILENT);
        say("done backup " + number);
    }

    /** A backup that has its name is whole, whenever its maker was killed; older ones make room. */
    private void lookAtBackups() throws IOException, RefusedException {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.getFileName().toString().startsWith("backup-"))
                    .toList()) {
                if (file.toString().endsWith(".zip")) {
                    Backups.getDefault().look(file);
                    readToTheEnd(file);
                    Files.delete(file);
                }
            }
        }
    }

    private void readToTheEnd(Path backup) throws IOException {
        try (var zip = new ZipFile(backup.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (IOException torn) {
            say("wrong backup " + backup.getFileName() + " " + torn.getMessage());
        }
    }

    private void reopen() throws RefusedException {
        Stores.getDefault().close();
        open();
    }

    private void say(String line) {
        out.write(
                (line + "\n").getBytes(StandardCharsets.UTF_8),
                0,
                (line + "\n").getBytes(StandardCharsets.UTF_8).length);
        out.flush();
    }
}

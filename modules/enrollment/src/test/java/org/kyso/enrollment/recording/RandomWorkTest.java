package org.kyso.enrollment.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.districts.api.Districts;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Figures;
import org.kyso.enrollment.api.Ledger;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Stage;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.RegisterEdits;
import org.kyso.personnel.api.Source;
import org.kyso.personnel.api.Sources;
import org.kyso.store.api.Backups;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreCheck;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.Sample;
import org.kyso.trial.TrialModule;
import org.kyso.trial.TrialStore;
import org.openide.util.Lookup;

/** Whatever was done to a store, in whatever order: every check finds it in order, and its backup restores to the same. */
class RandomWorkTest {

    /** Those that the first campaign has. */
    private static final List<Stage> STAGES = Stream.of(Stage.values())
            .filter(stage -> stage.compareTo(Stage.REGISTERED) <= 0 || stage == Stage.USED)
            .toList();

    private static final int ROUNDS = Sample.of(40, 2);
    private static final int STEPS = 12;
    private static final LocalDate FIRST = LocalDate.of(2024, 5, 24);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> UNITS =
            List.of("Công an xã Thanh Lân", "Công an xã Đồng Tiến", "Đội Tham mưu", "Công an thị trấn Cô Tô");
    private static final List<String> RESULTS = List.of(
            "x", "8", "3", "Bước 5", "Đã phổ biến", "Chưa đăng ký", "Huỷ", "", "Vướng: chip", "Miễn trừ: nghỉ ốm", "?");
    private static final List<String> USES = List.of("", "x", "☐", "Chưa", "02/06/2024", "-");
    private static final List<String> SERIALS = List.of("", "54 01 AB", "5402cd");
    private static final List<String> MEMBERSHIPS = List.of("x", "", "Đoàn viên", "Không", "?");

    @TempDir
    Path temp;

    private Random random;
    private Desk desk;
    private final List<String> log = new ArrayList<>();
    private final List<String> papers = new ArrayList<>();

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    @Test
    void aStoreStaysInOrderAndItsBackupIsTheSame() throws Exception {
        random = Sample.random(RandomWorkTest.class);
        for (int round = 0; round < ROUNDS; round++) {
            log.clear();
            papers.clear();
            var folder = Files.createDirectory(temp.resolve("round" + round));
            desk = new Desk(folder, "co-to");
            takeRoster();
            for (int step = 0; step < STEPS; step++) {
                work(folder);
            }
            assertEquals(List.of(), differences(), log::toString);
            var before = content();
            var backup = folder.resolve("backup.zip");
            Backups.getDefault().make(backup, Progress.SILENT);
            Stores.getDefault().close();
            Stores.getDefault().open(TrialStore.in(Files.createDirectory(folder.resolve("copy"))), Progress.SILENT);
            Backups.getDefault().restore(backup, Progress.SILENT);
            assertEquals(List.of(), differences(), log::toString);
            assertEquals(before, content(), log::toString);
            Stores.getDefault().close();
        }
    }

    private void work(Path folder) throws Exception {
        switch (random.nextInt(11)) {
            case 0, 1 -> takeRoster();
            case 2, 3, 4 -> takeReturn();
            case 5 -> takeAgain();
            case 6 -> withdraw();
            case 7 -> recordByHand();
            case 8, 9 -> changeRegister();
            default -> {
                log.add("the district is unloaded and loaded");
                Districts.getDefault().unload("co-to");
                Districts.getDefault().load(TrialModule.pack("co-to", folder));
            }
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(45) - 3L);
    }

    private void take(String paper) throws Exception {
        log.add(paper);
        try {
            desk.take("paper" + log.size() + ".csv", paper);
            papers.add(paper);
        } catch (RefusedException refused) {
            log.add("refused: " + refused.getMessage());
        }
    }

    private void takeRoster() throws Exception {
        var dated = random.nextBoolean() ? "Danh sách tính đến ngày " + day().format(DAY) + ",,,,\n" : "";
        take(dated + "Họ và tên,Số CCCD,Số hiệu,Đơn vị,Đoàn viên\n"
                + rows(i -> "SH" + i + "," + one(UNITS) + "," + one(MEMBERSHIPS)));
    }

    private void takeReturn() throws Exception {
        var day = day();
        take("Số liệu tính đến ngày " + day.format(DAY)
                + ",,,,,,\nHọ và tên,Số CCCD,Đơn vị,Kết quả,Ngày đăng ký,Đã sử dụng,Số serial,Hiệu lực từ,Hiệu lực đến\n"
                + rows(i -> String.join(
                        ",",
                        one(UNITS),
                        one(RESULTS),
                        random.nextInt(4) == 0
                                ? ""
                                : day.plusDays(random.nextInt(7) - 5L).format(DAY),
                        one(USES),
                        one(SERIALS),
                        day.format(DAY),
                        day.plusDays(random.nextInt(400) - 20L).format(DAY))));
    }

    private String rows(Function<Integer, String> rest) {
        var rows = new StringBuilder();
        for (int i = 1; i <= 6; i++) {
            if (random.nextInt(4) > 0) {
                rows.append("Nguyễn Văn ")
                        .append((char) ('A' + i))
                        .append(",09909500000")
                        .append(i)
                        .append(',')
                        .append(rest.apply(i))
                        .append('\n');
            }
        }
        return rows.toString();
    }

    private void takeAgain() throws Exception {
        if (!papers.isEmpty()) {
            take(one(papers));
        }
    }

    private void withdraw() throws Exception {
        var digests = new ArrayList<String>();
        for (var paper : papers) {
            var digest = MessageDigest.getInstance("SHA-256").digest(paper.getBytes("UTF-8"));
            digests.add(HexFormat.of().formatHex(digest));
        }
        if (digests.isEmpty()) {
            return;
        }
        var digest = one(digests);
        log.add("withdrawn: " + digest);
        try {
            Sources.getDefault().withdraw(digest);
        } catch (RefusedException refused) {
            log.add("refused: " + refused.getMessage());
        }
    }

    private void recordByHand() throws Exception {
        var people = new ArrayList<Long>();
        Register.getDefault()
                .forEach(batch -> batch.forEach(p -> people.add(p.person().id())));
        if (people.isEmpty()) {
            return;
        }
        var day = day();
        var entry = LedgerEntry.of(one(people), day);
        entry = random.nextBoolean()
                ? entry.at(one(STAGES), day.minusDays(random.nextInt(3)))
                : entry.withVerification(day);
        log.add("by hand: " + entry);
        try {
            Ledger.getDefault()
                    .record(
                            Rates.getDefault().campaigns().get(0),
                            Source.of(Source.Kind.HAND, "", "", "", day, 0, 0),
                            List.of(entry));
        } catch (RefusedException refused) {
            log.add("refused: " + refused.getMessage());
        }
    }

    private void changeRegister() throws Exception {
        var people = new ArrayList<Long>();
        Register.getDefault()
                .forEach(batch -> batch.forEach(p -> people.add(p.person().id())));
        if (people.isEmpty()) {
            return;
        }
        var day = day();
        var edits = RegisterEdits.getDefault();
        var someone = List.of(one(people));
        String edit;
        if (random.nextInt(3) == 0) {
            log.add("left: " + someone + " on " + day);
            edit = edits.leave(someone, day);
        } else {
            var unit = one(List.of("207-TM", "07195", "07198"));
            log.add("transferred: " + someone + " to " + unit + " on " + day);
            edit = edits.transfer(someone, unit, day);
        }
        if (random.nextInt(3) == 0) {
            log.add("taken back");
            edits.undo(edit);
        }
    }

    private static List<String> differences() throws Exception {
        var differences = new ArrayList<String>();
        for (var check : Lookup.getDefault().lookupAll(StoreCheck.class)) {
            differences.addAll(check.check(Progress.SILENT).differences());
        }
        return differences;
    }

    /** Every figure of some days, and everybody behind them. */
    private static List<String> content() throws Exception {
        var content = new ArrayList<String>();
        var campaign = Rates.getDefault().campaigns().get(0);
        for (int i = 0; i < 45; i += 4) {
            var day = FIRST.plusDays(i);
            content.add(Desk.written("22", day));
            content.add(Desk.written("207-TM", day));
            Figures.getDefault().people(Desk.population(campaign, Place.EVERYBODY, day)).stream()
                    .map(String::valueOf)
                    .sorted()
                    .forEach(content::add);
        }
        return content;
    }
}

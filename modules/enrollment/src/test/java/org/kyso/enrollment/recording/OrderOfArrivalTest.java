package org.kyso.enrollment.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.schema.EnrollmentCheck;
import org.kyso.personnel.api.Sources;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;

/** Papers give the same figures in whatever order they arrive, and as if they had never come once they are withdrawn. */
class OrderOfArrivalTest {

    private static final String ROSTER = """
            Họ và tên,Số CCCD,Số hiệu,Đơn vị,Đoàn viên
            Nguyễn Văn Một,099095000001,SH1,Công an xã Thanh Lân,x
            Nguyễn Văn Hai,099095000002,SH2,Công an xã Thanh Lân,x
            Nguyễn Văn Ba,099095000003,SH3,Công an xã Thanh Lân,
            """;

    private static final String[] PEOPLE = {
        "Nguyễn Văn Một,099095000001", "Nguyễn Văn Hai,099095000002", "Nguyễn Văn Ba,099095000003"
    };

    private static final String[] RESULTS = {
        "x", "", "-", "Bước 3", "4", "Chưa đăng ký", "Huỷ", "Vướng: chip", "Miễn trừ: ốm", "Đã phổ biến"
    };

    private static final String[] USES = {"", "x", "Chưa", "12/06/2024", "-"};

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @TempDir
    Path temp;

    /** Two papers of each of some days: one of the people's own unit, one of another that speaks of them too. */
    private static List<String> papers(Random random, int days) {
        var papers = new ArrayList<String>();
        for (int i = 0; i < days; i++) {
            var day = LocalDate.of(2024, 6, 14).plusDays(3L * i);
            papers.add(paper(random, day, "Công an xã Thanh Lân"));
            papers.add(paper(random, day, "Công an xã Đồng Tiến"));
        }
        return papers;
    }

    private static String paper(Random random, LocalDate day, String unit) {
        var text = new StringBuilder("Số liệu tính đến ngày ")
                .append(day.format(DAY))
                .append(",,,,,\n")
                .append("Họ và tên,Số CCCD,Đơn vị,Kết quả,Ngày đăng ký,Đã sử dụng\n");
        for (var person : PEOPLE) {
            if (random.nextInt(5) > 0) {
                var result = RESULTS[random.nextInt(RESULTS.length)];
                var registered = day.minusDays(random.nextInt(5)).format(DAY);
                text.append(person)
                        .append(',')
                        .append(unit)
                        .append(',')
                        .append(result)
                        .append(',')
                        .append(result.equals("x") ? registered : "")
                        .append(',')
                        .append(USES[random.nextInt(USES.length)])
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static List<String> figures() throws Exception {
        var figures = new ArrayList<String>();
        for (var day = LocalDate.of(2024, 5, 30); day.isBefore(LocalDate.of(2024, 7, 10)); day = day.plusDays(1)) {
            figures.add(Desk.written("22", day));
        }
        return figures;
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes("UTF-8")));
    }

    private List<String> inOrder(String folder, List<String> papers) throws Exception {
        var desk = new Desk(Files.createDirectory(temp.resolve(folder)), "co-to");
        try {
            desk.take("roster.csv", ROSTER);
            for (var paper : papers) {
                desk.take("return.csv", paper);
            }
            assertEquals(List.of(), new EnrollmentCheck().check(Progress.SILENT).differences());
            return figures();
        } finally {
            Stores.getDefault().close();
        }
    }

    @Test
    void givesTheSameFiguresInEveryOrder() throws Exception {
        long seed = Long.getLong("kyso.seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < 4; round++) {
            var papers = papers(random, 3);
            var expected = inOrder("a" + round, papers);
            Collections.shuffle(papers, random);
            assertEquals(expected, inOrder("b" + round, papers), "-Dkyso.seed=" + seed + ": " + papers);
        }
    }

    @Test
    void isAsIfAWithdrawnPaperHadNeverCome() throws Exception {
        long seed = Long.getLong("kyso.seed", System.nanoTime());
        var random = new Random(seed);
        var papers = papers(random, 2);
        var withdrawn = papers.get(random.nextInt(papers.size()));
        var others = new ArrayList<>(papers);
        others.remove(withdrawn);
        var expected = inOrder("without", others);
        var desk = new Desk(Files.createDirectory(temp.resolve("with")), "co-to");
        try {
            desk.take("roster.csv", ROSTER);
            for (var paper : papers) {
                desk.take("return.csv", paper);
            }
            Sources.getDefault().withdraw(sha256(withdrawn));
            assertEquals(expected, figures(), "-Dkyso.seed=" + seed + ": " + papers);
            assertEquals(List.of(), new EnrollmentCheck().check(Progress.SILENT).differences());
            desk.take("return.csv", withdrawn);
            var takenAgain = figures();
            Stores.getDefault().close();
            assertEquals(inOrder("all", papers), takenAgain, "taken again it counts again");
        } finally {
            Stores.getDefault().close();
        }
    }

    @Test
    void theSameBytesAgainChangeNothingWhateverDayTheyAreReadAs() throws Exception {
        var desk = new Desk(temp, "co-to");
        try {
            desk.take("roster.csv", ROSTER);
            var undated = "Họ và tên,Số CCCD,Kết quả,Ngày đăng ký\nNguyễn Văn Một,099095000001,Bước 3,\n"
                    + "Nguyễn Văn Tư,099095000004,Bước 4,\n";
            desk.take("return.csv", undated, LocalDate.of(2024, 6, 10));
            desk.take(
                    "later.csv",
                    "Tính đến ngày 15/06/2024,,\nHọ và tên,Số CCCD,Kết quả\nNguyễn Văn Một,099095000001,7\n");
            var before = figures();
            var again = desk.take("return.csv", undated, LocalDate.of(2024, 6, 20));
            assertEquals(0, again.changing());
            assertEquals(1, again.unchanged());
            assertEquals(before, figures());
            desk.take("roster2.csv", ROSTER + "Nguyễn Văn Tư,099095000004,SH4,Công an xã Thanh Lân,x\n");
            assertEquals(
                    1,
                    desk.take("return.csv", undated, LocalDate.of(2024, 6, 25)).changing());
            assertEquals(
                    1,
                    Desk.counts("22", "2024-06-10").mandatory().steps().atLeast(4),
                    "of the day of its first import");
            assertEquals(List.of(), Rates.getDefault().verify());
        } finally {
            Stores.getDefault().close();
        }
    }
}

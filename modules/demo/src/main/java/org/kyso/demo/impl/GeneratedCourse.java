package org.kyso.demo.impl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Stage;
import org.kyso.personnel.api.Mandate;

/** Makes up how each person got on in the first thirty days of a campaign, as their districts reported it. */
final class GeneratedCourse {

    /** The thirty days, the day of the order being the first. */
    static final int DAYS = 30;

    private static final String[] REASONS = {
        "Điện thoại không chính chủ",
        "Không đọc được chip",
        "Không khớp khuôn mặt",
        "Không có điện thoại thông minh",
        "Đơn hàng chờ quá 48 giờ",
        "Hai đơn hàng của một người"
    };

    /** How far each area had come after thirty days: share registered, and share of these verified. */
    private static final Map<String, double[]> PROGRESS = Map.ofEntries(
            Map.entry("co-to", new double[] {0.98, 0.93}),
            Map.entry("ba-che", new double[] {0.95, 0.92}),
            Map.entry("binh-lieu", new double[] {0.93, 0.86}),
            Map.entry("uong-bi", new double[] {0.90, 0.88}),
            Map.entry("cam-pha", new double[] {0.87, 0.82}),
            Map.entry("ha-long", new double[] {0.84, 0.83}),
            Map.entry("dong-trieu", new double[] {0.80, 0.77}),
            Map.entry("quang-yen", new double[] {0.76, 0.73}),
            Map.entry("headquarters", new double[] {0.74, 0.81}),
            Map.entry("mong-cai", new double[] {0.71, 0.74}),
            Map.entry("van-don", new double[] {0.66, 0.66}),
            Map.entry("tien-yen", new double[] {0.61, 0.66}),
            Map.entry("dam-ha", new double[] {0.52, 0.60}),
            Map.entry("hai-ha", new double[] {0.41, 0.55}));

    private static final double[] ELSEWHERE = {0.7, 0.7};

    private static final double SHARE_EXEMPT = 0.012;
    private static final double SHARE_ENCOURAGED = 0.55;
    private static final double SHARE_STUCK = 0.35;
    private static final double SHARE_USED = 0.38;
    private static final int STEPS = 8;

    private final Random random;
    private final Campaign campaign;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<LocalDate, LedgerEntry> ofPerson = new TreeMap<>();

    GeneratedCourse(Random random, Campaign campaign) {
        this.random = random;
        this.campaign = campaign;
    }

    LocalDate lastDay() {
        return campaign.start().plusDays(DAYS - 1L);
    }

    List<LedgerEntry> entries() {
        return entries;
    }

    /** Takes one person of a unit through the campaign. */
    void follow(long person, String area, String unit, Mandate mandate) {
        ofPerson.clear();
        if (random.nextDouble() < SHARE_EXEMPT) {
            say(person, 1 + random.nextInt(5), entry -> entry.withExemption("Nghỉ chế độ dài ngày"));
        } else {
            var progress = PROGRESS.getOrDefault(area, ELSEWHERE);
            double share = mandate == Mandate.MANDATORY ? progress[0] : progress[0] * SHARE_ENCOURAGED;
            int briefed = random.nextInt(6);
            say(person, briefed, entry -> entry.at(Stage.BRIEFED));
            if (random.nextDouble() < share) {
                register(person, briefed, progress[1]);
            } else {
                getStuck(person, briefed);
            }
        }
        ofPerson.values().forEach(entry -> entries.add(entry.onRow(0, unit)));
    }

    /** Adds to what is said of the person on a day. */
    private void say(long person, int day, UnaryOperator<LedgerEntry> what) {
        var saidOn = day(day);
        ofPerson.put(saidOn, what.apply(ofPerson.getOrDefault(saidOn, LedgerEntry.of(person, saidOn))));
    }

    private void register(long person, int briefed, double verifiedShare) {
        // Most register in the middle of the month, few at once: the sum of two even chances.
        int span = DAYS - 1 - briefed;
        int registered = briefed + (random.nextInt(span + 1) + random.nextInt(span + 1)) / 2;
        int begun = briefed + random.nextInt(registered - briefed + 1);
        for (int step = 1; step < STEPS; step += 1 + random.nextInt(3)) {
            var reached = Stage.at(step);
            say(person, begun + (registered - begun) * step / STEPS, entry -> entry.at(reached));
        }
        var day = day(registered);
        var serial = String.format("54010%027x", random.nextLong() >>> 4);
        say(
                person,
                registered,
                entry -> entry.at(Stage.REGISTERED, day)
                        .withCertificate(new Certificate(serial, day, day.plusYears(1))));
        int verified = registered + 1 + random.nextInt(3);
        if (random.nextDouble() < verifiedShare + 0.08 && verified < DAYS) {
            say(person, verified, entry -> entry.withVerification(day(verified)));
        }
        int used = registered + random.nextInt(9);
        if (random.nextDouble() < SHARE_USED && used < DAYS) {
            say(person, used, entry -> entry.withUse(true, day(used)));
        }
    }

    private void getStuck(long person, int briefed) {
        int steps = random.nextInt(STEPS);
        int at = briefed;
        for (int step = 1; step <= steps; step++) {
            at = Math.min(DAYS - 1, at + random.nextInt(5));
            var reached = Stage.at(step);
            say(person, at, entry -> entry.at(reached));
        }
        if (random.nextDouble() < SHARE_STUCK) {
            int day = Math.min(DAYS - 1, at + 1 + random.nextInt(4));
            var reason = REASONS[random.nextInt(REASONS.length)];
            say(person, day, entry -> entry.withBlock(reason));
        }
    }

    private LocalDate day(int sinceStart) {
        return campaign.start().plusDays(sinceStart);
    }
}

package org.kyso.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kyso.charts.api.ChartFigures;
import org.kyso.districts.api.Area;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitKind;
import org.kyso.districts.api.UnitTree;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.Forecast;
import org.kyso.enrollment.api.MandateCounts;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Stage;
import org.kyso.enrollment.api.Trend;

/** Fourteen areas with drawn figures, each with three units below it. */
public final class SampleProvince {

    public static final LocalDate TODAY = LocalDate.of(2024, 6, 20);
    public static final LocalDate WEEK_AGO = TODAY.minusDays(7);
    public static final Campaign CAMPAIGN = new Campaign(
            1,
            "smartca-2024",
            "SmartCA 2024",
            "",
            LocalDate.of(2024, 5, 24),
            LocalDate.of(2024, 6, 30),
            false,
            "VNPT SmartCA",
            List.of("Đoàn viên", "Hội viên"),
            steps(
                    "Cài ứng dụng",
                    "Kích hoạt tài khoản",
                    "Xác thực giấy tờ",
                    "Đặt mật khẩu",
                    "Đăng nhập",
                    "Ký hợp đồng",
                    "Ký biên bản nghiệm thu",
                    "Cấp chứng thư số"),
            Set.of());
    public static final Unit PROVINCE = unit("22", null, "", UnitKind.PROVINCE, "Công an tỉnh", "Công an tỉnh");

    private static final double KNEE_TIME = 20 / 27.0;
    private static final double KNEE_SHARE = 0.93;

    /** A district: people, and how many of them are reported, verified, blocked, and were reported a week ago. */
    private record District(String name, int people, int reported, int verified, int blocked, int before) {}

    private static final List<District> DISTRICTS = List.of(
            new District("Hạ Long", 512, 430, 353, 26, 404),
            new District("Móng Cái", 287, 204, 149, 17, 187),
            new District("Cẩm Phả", 318, 277, 223, 10, 258),
            new District("Uông Bí", 240, 216, 187, 10, 204),
            new District("Bình Liêu", 121, 113, 97, 2, 108),
            new District("Tiên Yên", 199, 121, 80, 18, 117),
            new District("Đầm Hà", 166, 86, 51, 18, 84),
            new District("Hải Hà", 189, 77, 42, 30, 76),
            new District("Ba Chẽ", 118, 112, 101, 4, 108),
            new District("Vân Đồn", 205, 135, 88, 10, 117),
            new District("Đông Triều", 331, 265, 202, 13, 241),
            new District("Quảng Yên", 302, 230, 166, 18, 218),
            new District("Cô Tô", 64, 63, 58, 1, 62),
            new District("Cơ quan Công an tỉnh", 1010, 747, 606, 30, 680));

    private static final List<String> UNITS = List.of("Hồng Gai", "Ước", "Đội Cảnh sát giao thông - trật tự");

    private SampleProvince() {}

    private static Unit unit(String code, String parent, String area, UnitKind kind, String name, String shortName) {
        return new Unit(code, parent, area, kind, name, shortName, List.of(), null, null, null);
    }

    /** The code of a district by its place in the list of the sample. */
    public static String district(String name) {
        int index = IntStream.range(0, DISTRICTS.size())
                .filter(i -> DISTRICTS.get(i).name().equals(name))
                .findFirst()
                .orElseThrow();
        return Integer.toString(200 + index);
    }

    /** The tree of all districts. */
    public static UnitTree tree() {
        var areas = new ArrayList<Area>();
        for (int i = 0; i < DISTRICTS.size(); i++) {
            var name = DISTRICTS.get(i).name();
            var code = Integer.toString(200 + i);
            var area = "area-" + code;
            var units = new ArrayList<Unit>();
            units.add(unit(code, "22", area, UnitKind.DISTRICT, "Công an " + name, name));
            for (int j = 0; j < UNITS.size(); j++) {
                units.add(unit(code + j, code, area, UnitKind.WARD, "Công an phường " + UNITS.get(j), UNITS.get(j)));
            }
            areas.add(new Area(area, PROVINCE, units.get(0), name, 0, i, units, List.of()));
        }
        return new UnitTree(areas);
    }

    /** Counts of people, all mandatory. */
    public static Counts counts(int people, int reported, int verified, int blocked) {
        int rest = people - reported;
        int[] steps = {
            people - rest / 4,
            people - rest / 3,
            people - rest * 3 / 5,
            people - rest * 13 / 20,
            people - rest * 7 / 10,
            people - rest * 9 / 10,
            people - rest * 19 / 20,
            reported
        };
        var mandatory =
                new MandateCounts(people, reported, verified, reported / 3, blocked, new MandateCounts.Steps(steps));
        return new Counts(people / 50, people - rest / 5, mandatory, MandateCounts.NONE);
    }

    private static Map<String, Counts> own(boolean now) {
        var own = new HashMap<String, Counts>();
        for (int i = 0; i < DISTRICTS.size(); i++) {
            var d = DISTRICTS.get(i);
            int reported = now ? d.reported() : d.before();
            int verified = Math.min(d.verified(), reported);
            var half = counts(d.people() / 2, reported / 2, verified / 2, d.blocked() / 2);
            own.put("" + (200 + i) + 0, half);
            own.put(
                    "" + (200 + i) + 1,
                    counts(
                            d.people() - d.people() / 2,
                            reported - reported / 2,
                            verified - verified / 2,
                            d.blocked() - d.blocked() / 2));
        }
        return own;
    }

    /** The table of today or of a week ago. */
    public static RateTable table(boolean now, Counts unplaced) {
        return new RateTable(CAMPAIGN, now ? TODAY : WEEK_AGO, TODAY, tree(), own(now), unplaced);
    }

    /** A unit's way to today's counts: steady, and slower in the last week. */
    public static Trend trend(String unitCode) {
        var end = table(true, Counts.NONE).of(unitCode).mandatory();
        var days = new ArrayList<Trend.Day>();
        double whole = ChronoUnit.DAYS.between(CAMPAIGN.start(), TODAY);
        for (var day = CAMPAIGN.start(); !day.isAfter(TODAY); day = day.plusDays(1)) {
            double time = ChronoUnit.DAYS.between(CAMPAIGN.start(), day) / whole;
            double part = time < KNEE_TIME
                    ? time / KNEE_TIME * KNEE_SHARE
                    : KNEE_SHARE + (time - KNEE_TIME) / (1 - KNEE_TIME) * (1 - KNEE_SHARE);
            double lag = Math.pow(part, 1.25);
            days.add(new Trend.Day(
                    day,
                    counts(
                            end.people(),
                            (int) Math.round(end.reported() * part),
                            (int) Math.round(end.verified() * lag),
                            end.blocked())));
        }
        return new Trend(CAMPAIGN, unitCode, TODAY, days);
    }

    /** A forecast of a unit from today: a tenth to a fifth of those left register. */
    public static Forecast forecast(String unitCode) {
        var today = table(true, Counts.NONE).of(unitCode).mandatory();
        int left = today.people() - today.reported();
        int now = today.reported();
        return new Forecast(
                unitCode,
                TODAY,
                CAMPAIGN.lastDay(),
                today.people(),
                now,
                Optional.of(new Forecast.Range(now + left / 10, now + left / 7, now + left / 5)),
                null,
                13,
                16);
    }

    /** Registration as reported, compared with a week ago, with all trends. */
    public static ChartFigures figures(Counts unplaced) {
        var trends = new HashMap<String, Trend>();
        var forecasts = new HashMap<String, Forecast>();
        trends.put("22", trend("22"));
        for (int i = 0; i < DISTRICTS.size(); i++) {
            trends.put("" + (200 + i), trend("" + (200 + i)));
        }
        trends.keySet().forEach(code -> forecasts.put(code, forecast(code)));
        return new ChartFigures(
                table(true, unplaced),
                table(false, unplaced),
                trends,
                forecasts,
                Measure.REGISTERED,
                Measure.Group.MANDATORY,
                Measure.Reading.REPORTED);
    }

    private static List<Campaign.Step> steps(String... names) {
        return IntStream.rangeClosed(1, names.length)
                .mapToObj(n -> new Campaign.Step(n, Stage.at(n), "STEP" + n, names[n - 1], "", List.of()))
                .toList();
    }
}

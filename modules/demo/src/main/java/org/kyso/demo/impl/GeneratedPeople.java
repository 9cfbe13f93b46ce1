package org.kyso.demo.impl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.kyso.districts.api.Area;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitKind;
import org.kyso.districts.spi.SampleContent;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Register;

/** Makes up the people of a province. Citizen IDs start with 099, which no province has, and phones with 0000. */
final class GeneratedPeople implements SampleContent.MadeUpPeople {

    private static final String[] FAMILY = {
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Đinh", "Lương", "Vi",
        "Phùng", "Tô", "Đoàn", "Hà", "Lý", "Hồ"
    };
    private static final String[] MIDDLE_M = {
        "Văn", "Đức", "Minh", "Quang", "Hữu", "Xuân", "Tuấn", "Mạnh", "Công", "Anh"
    };
    private static final String[] MIDDLE_F = {
        "Thị", "Thu", "Ngọc", "Kim", "Phương", "Diệu", "Thùy", "Hồng", "Thanh", "Mai"
    };
    private static final String[] GIVEN_M = {
        "Hùng", "Dũng", "Cường", "Thắng", "Duy", "Đạt", "Hải", "Khánh", "Nam", "Phúc", "Quân", "Sơn", "Thuận", "Trường",
        "Tuấn", "Vĩ", "Huy", "Hòa", "Long", "Kiên"
    };
    private static final String[] GIVEN_F = {
        "Hoa", "Huệ", "Hương", "Lan", "Linh", "Mai", "Oanh", "Thảo", "Thủy", "Trang", "Uyên", "Vân", "Yến", "Hà",
        "Nhung"
    };
    private static final String[] RANKS = {
        "Hạ sĩ",
        "Trung sĩ",
        "Thượng sĩ",
        "Thiếu úy",
        "Trung úy",
        "Thượng úy",
        "Đại úy",
        "Thiếu tá",
        "Trung tá",
        "Thượng tá"
    };

    private static final double SHARE_MANDATORY = 0.68;
    private static final double SHARE_WOMEN = 0.24;
    private static final int OLDEST = 1965;
    private static final int YEARS = 38;
    private static final int DAYS_IN_YEAR = 365;

    private final Random random;
    private final Set<String> used = new HashSet<>();
    private int serviceNumber = 200_000;

    GeneratedPeople(Random random) {
        this.random = random;
    }

    /** The people of one area, unit by unit. */
    List<Register.Registration> of(Area area) {
        var people = new ArrayList<Register.Registration>();
        for (var unit : area.units()) {
            int count = strength(unit);
            for (int i = 0; i < count; i++) {
                var mandate = random.nextDouble() < SHARE_MANDATORY ? Mandate.MANDATORY : Mandate.ENCOURAGED;
                people.add(new Register.Registration(
                        person(unit, i), new Placement(Placement.ALWAYS, unit.code(), mandate)));
            }
        }
        return people;
    }

    /** How many serve in a unit; leaders of a district count in its teams. */
    private int strength(Unit unit) {
        return switch (unit.kind()) {
            case PROVINCE, DISTRICT -> 0;
            case DEPARTMENT -> 45 + random.nextInt(32);
            case TEAM -> 14 + random.nextInt(17);
            case WARD, COMMUNE, TOWNSHIP -> 8 + random.nextInt(9);
        };
    }

    private Person person(Unit unit, int place) {
        boolean woman = random.nextDouble() < SHARE_WOMEN;
        var birth = LocalDate.of(OLDEST + random.nextInt(YEARS), 1, 1).plusDays(random.nextInt(DAYS_IN_YEAR));
        return new Person(
                0,
                citizenId(birth, woman),
                String.format("%03d-%03d", serviceNumber / 1000, serviceNumber++ % 1000),
                name(woman),
                birth,
                woman ? "F" : "M",
                RANKS[random.nextInt(RANKS.length)],
                position(unit, place),
                phone(),
                "",
                "");
    }

    @Override
    public String name(boolean woman) {
        return pick(FAMILY) + " " + pick(woman ? MIDDLE_F : MIDDLE_M) + " " + pick(woman ? GIVEN_F : GIVEN_M);
    }

    @Override
    public String phone() {
        return String.format("0000%06d", random.nextInt(1_000_000));
    }

    private static String position(Unit unit, int place) {
        boolean team = unit.kind() == UnitKind.TEAM;
        boolean department = unit.kind() == UnitKind.DEPARTMENT;
        return switch (place) {
            case 0 -> department ? "Trưởng phòng" : team ? "Đội trưởng" : "Trưởng Công an";
            case 1 -> department ? "Phó trưởng phòng" : team ? "Phó đội trưởng" : "Phó trưởng Công an";
            default -> "Cán bộ";
        };
    }

    private String citizenId(LocalDate birth, boolean woman) {
        int century = birth.getYear() < 2000 ? 0 : 2;
        while (true) {
            var id = String.format(
                    "099%d%02d%06d", century + (woman ? 1 : 0), birth.getYear() % 100, random.nextInt(1_000_000));
            if (used.add(id)) {
                return id;
            }
        }
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}

package org.kyso.contacts.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.kyso.districts.api.Area;
import org.kyso.districts.api.SupportArea;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitKind;
import org.kyso.districts.api.UnitTree;

/**
 * A small province: Hạ Long in two halves with a team that neither names, Hải Hà and Móng Cái sharing one area,
 * Uông Bí and Quảng Yên another, Cô Tô in none, and the headquarters.
 */
public final class SampleTree {

    public static final String BAI_CHAY = "HL-BC";
    public static final String HONG_GAI = "HL-HG";
    public static final String BORDER = "HH-MC";
    public static final String WEST = "UB-QY";

    private static final Unit PROVINCE = unit("22", null, "", UnitKind.PROVINCE, "Công an tỉnh", "Công an tỉnh");

    private SampleTree() {}

    public static UnitTree tree() {
        var border = support(BORDER, "Hải Hà và Móng Cái");
        var west = support(WEST, "Uông Bí và Quảng Yên");
        return new UnitTree(List.of(
                haLong(),
                district("mong-cai", "194", "thành phố", "Móng Cái", "Mong Cai", "06709", "phường Ka Long", border),
                district("uong-bi", "196", "thành phố", "Uông Bí", "Uong Bi", "06811", "phường Vàng Danh", west),
                district("hai-ha", "201", "huyện", "Hải Hà", "Hai Ha", "06922", "thị trấn Quảng Hà", border),
                district("quang-yen", "206", "thị xã", "Quảng Yên", "Quang Yen", "07132", "phường Quảng Yên", west),
                district("co-to", "207", "huyện", "Cô Tô", "Co To", "07192", "thị trấn Cô Tô"),
                headquarters()));
    }

    private static Area haLong() {
        var units = List.of(
                unit("193", "22", "ha-long", UnitKind.DISTRICT, "Công an thành phố Hạ Long", "Hạ Long"),
                unit("193-TM", "193", "ha-long", UnitKind.TEAM, "Đội Tham mưu", "Tham mưu"),
                unit("06673", "193", "ha-long", UnitKind.WARD, "Công an phường Bãi Cháy", "Bãi Cháy"),
                unit("07030", "193", "ha-long", UnitKind.WARD, "Công an phường Hoành Bồ", "Hoành Bồ"),
                unit("06691", "193", "ha-long", UnitKind.WARD, "Công an phường Hồng Gai", "Hồng Gai"));
        return new Area(
                "ha-long",
                PROVINCE,
                units.get(0),
                "Ha Long",
                5,
                3,
                units,
                List.of(
                        support(BAI_CHAY, "Hạ Long (phía Bãi Cháy và Hoành Bồ)", "06673", "07030"),
                        support(HONG_GAI, "Hạ Long (phía Hồng Gai)", "06691")));
    }

    private static Area district(
            String area,
            String code,
            String kind,
            String name,
            String plain,
            String ward,
            String wardName,
            SupportArea... support) {
        var district = unit(code, "22", area, UnitKind.DISTRICT, "Công an " + kind + " " + name, name);
        var team = unit(code + "-TM", code, area, UnitKind.TEAM, "Đội Tham mưu", "Tham mưu");
        var wardKind = wardName.startsWith("phường") ? UnitKind.WARD : UnitKind.TOWNSHIP;
        var shortName = wardName.replaceFirst("phường |thị trấn ", "");
        var below = unit(ward, code, area, wardKind, "Công an " + wardName, shortName);
        return new Area(area, PROVINCE, district, plain, 0, 0, List.of(district, team, below), Arrays.asList(support));
    }

    private static Area headquarters() {
        var units = List.of(
                unit("CAT", "22", "headquarters", UnitKind.DISTRICT, "Cơ quan Công an tỉnh", "Cơ quan Công an tỉnh"),
                unit("PV01", "CAT", "headquarters", UnitKind.DEPARTMENT, "Phòng Tham mưu", "PV01"));
        return new Area("headquarters", PROVINCE, units.get(0), "Headquarters", 0, 9, units, List.of());
    }

    private static SupportArea support(String code, String name, String... units) {
        return new SupportArea(code, name, Set.of(units));
    }

    private static Unit unit(String code, String parent, String area, UnitKind kind, String name, String shortName) {
        return new Unit(code, parent, area, kind, name, shortName, List.of(), null, null, null);
    }
}

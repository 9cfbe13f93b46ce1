package org.kyso.districts.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.districts.module.RealModules;

class UnitNamesTest {

    private static final String HONG_GAI = "06691";
    private static final UnitTree PROVINCE = withHaiHoaOfCamPha(RealModules.province());

    private final UnitNames names = new UnitNames(PROVINCE);

    /** Two communes of Cẩm Phả became one, later in 2024, that is called as a ward of Móng Cái is. */
    private static UnitTree withHaiHoaOfCamPha(UnitTree tree) {
        return new UnitTree(tree.areas().stream()
                .map(a -> a.code().equals("cam-pha") ? withHaiHoa(a) : a)
                .toList());
    }

    private static Area withHaiHoa(Area area) {
        var units = new ArrayList<>(area.units());
        units.add(new Unit(
                "06804",
                area.district().code(),
                area.code(),
                UnitKind.COMMUNE,
                "Công an xã Hải Hòa",
                "Hải Hòa",
                List.of(),
                null,
                null,
                null));
        return new Area(area.code(), area.province(), area.district(), area.plainName(), 0, 0, units, List.of());
    }

    /** The code of the one unit that is meant; the codes of several; or empty. */
    private String meant(String written, String area) {
        var match = names.match(written, Optional.ofNullable(area));
        if (match instanceof UnitMatch.Found found) {
            return found.unit().code();
        }
        return match instanceof UnitMatch.Ambiguous several
                ? String.join(
                        "|", several.units().stream().map(Unit::code).sorted().toList())
                : "";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Công an phường Hồng Gai",
                "CA P. Hồng Gai",
                "CA P.Hồng Gai",
                "CA phường Hồng Gai",
                "CAP Hồng Gai",
                "CAP. Hồng Gai",
                "P. Hồng Gai",
                "Phường Hồng Gai",
                "Hồng Gai",
                "hong gai",
                "HỒNG GAI",
                "CÔNG AN PHƯỜNG HỒNG GAI",
                "Cong an phuong Hong Gai",
                "  Công an   phường Hồng Gai. ",
                "Công an phường Hồng Gai - TP Hạ Long",
                "Công an phường Hồng Gai, thành phố Hạ Long",
                "CAP Hồng Gai (Hạ Long)",
                HONG_GAI
            })
    void findsAWardHoweverItIsWritten(String written) {
        assertEquals(HONG_GAI, meant(written, null));
        assertEquals(HONG_GAI, meant(Normalizer.normalize(written, Normalizer.Form.NFD), "mong-cai"));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "Công an thành phố Hạ Long,, 193",
        "CATP Hạ Long,, 193",
        "CA TP. Hạ Long,, 193",
        "TP Hạ Long, van-don, 193",
        "Công an xã Hạ Long,, 07012",
        "CAX Hạ Long, ha-long, 07012",
        "Xã Hạ Long,, 07012",
        "xa ha long, van-don, 07012",
        "Hạ Long,, 07012|193",
        "Hạ Long, van-don, 07012",
        "Hạ Long, ha-long, 193",
        "Hạ Long, cam-pha, 07012|193",
        "Công an thị trấn Cô Tô,, 07192",
        "CATT Cô Tô,, 07192",
        "Công an huyện Cô Tô,, 207",
        "CAH Cô Tô,, 207",
        "CATX Đông Triều,, 205",
        "Công an tỉnh Quảng Ninh,, 22",
        "Công an tỉnh,, 22"
    })
    void tellsTheDistrictFromTheCommuneOfItsName(String written, String area, String codes) {
        assertEquals(codes, meant(written, area));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "phường Hải Hoà,, mong-cai",
        "CAP Hải Hòa,, mong-cai",
        "CAP HẢI HOÀ, cam-pha, mong-cai",
        "xã Hải Hòa,, cam-pha",
        "CAX Hai Hoa, mong-cai, cam-pha",
        "Hải Hòa, mong-cai, mong-cai",
        "Hải Hoà, cam-pha, cam-pha",
        "hai hoa, cam-pha, cam-pha",
        "xã Cộng Hòa,, cam-pha",
        "CAP Cộng Hoà,, quang-yen",
        "Cộng Hòa, quang-yen, quang-yen"
    })
    void tellsTheWardOfOneDistrictFromTheCommuneOfAnother(String written, String area, String expected) {
        var found = assertInstanceOf(UnitMatch.Found.class, names.match(written, Optional.ofNullable(area)));
        assertEquals(expected, found.unit().area());
    }

    @Test
    void doesNotGuessBetweenTwoUnitsOfOneName() {
        var several = assertInstanceOf(UnitMatch.Ambiguous.class, names.match("Hải Hòa", Optional.empty()));
        assertEquals(
                Set.of("mong-cai", "cam-pha"),
                Set.copyOf(several.units().stream().map(Unit::area).toList()));
    }

    @Test
    void aTeamThatEveryDistrictHasIsTheOneOfThePapersArea() {
        assertEquals("193-TM", meant("Đội Tham mưu", "ha-long"));
        assertEquals("207-TM", meant("ĐỘI THAM MƯU", "co-to"));
        assertEquals("207-TM", meant("Doi TM", "co-to"));
        var several = assertInstanceOf(UnitMatch.Ambiguous.class, names.match("Đội Tham mưu", Optional.empty()));
        assertEquals(13, several.units().size());
    }

    /** Its district isn't loaded: its units are not those of the same name that are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đội Tham mưu Công an huyện Vân Đồn",
                "Đội Tham mưu, CAH Vân Đồn",
                "Đội Tham mưu (CA huyện Hải Hà)",
                "Công an xã Đồng Tiến, huyện Vân Đồn"
            })
    void aTeamOfADistrictThatIsNotLoadedIsUnknown(String written) {
        var one = new UnitNames(RealModules.tree("co-to", "headquarters"));
        assertInstanceOf(UnitMatch.Unknown.class, one.match(written, Optional.empty()));
        assertInstanceOf(UnitMatch.Unknown.class, one.match(written, Optional.of("co-to")));
    }

    @Test
    void aHeadingSaysWhetherItIsOfADistrictThatIsLoaded() {
        var one = new UnitNames(RealModules.tree("co-to", "headquarters"));
        assertTrue(one.isElsewhere("CÔNG AN TỈNH QUẢNG NINH \n CÔNG AN HUYỆN VÂN ĐỒN"));
        assertTrue(one.isElsewhere("CÔNG AN HUYỆN VÂN ĐỒN CỘNG HÒA XÃ HỘI"));
        assertFalse(one.isElsewhere("CÔNG AN TỈNH QUẢNG NINH \n CÔNG AN HUYỆN CÔ TÔ"));
        assertFalse(one.isElsewhere("Danh sách cán bộ công an các huyện, thị xã, thành phố"));
        assertFalse(one.isElsewhere("Công an tỉnh Quảng Ninh"));
    }

    @Test
    void aTeamOfOneLoadedAreaNeedsNoArea() {
        var one = new UnitNames(RealModules.tree("co-to", "headquarters"));
        var found = assertInstanceOf(UnitMatch.Found.class, one.match("Đội Tham mưu", Optional.empty()));
        assertEquals("207-TM", found.unit().code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Đội Tham mưu - Công an TP Hạ Long; 193-TM",
                "Đội Tham mưu – CA huyện Cô Tô; 207-TM",
                "Đội Tham mưu, Công an huyện Cô Tô; 207-TM",
                "Đội Tham mưu (Cô Tô); 207-TM",
                "Đội Tham mưu CATP Hạ Long; 193-TM",
                "Đội Tham mưu Công an huyện Cô Tô; 207-TM"
            })
    void whoseTeamItIsMayStandBehindIt(String written, String code) {
        assertEquals(code, meant(written, null));
        assertEquals(code, meant(written, "uong-bi"));
    }

    @ParameterizedTest
    @CsvSource({
        "Phong Cốc, 07183",
        "CAP Phong Cốc, 07183",
        "phuong phong coc, 07183",
        "PHONG HẢI, 07174",
        "P. Phong Hải, 07174",
        "Phong Dụ, 06871",
        "Xã Phong Dụ, 06871"
    })
    void aPlaceCalledPhongIsNoDepartment(String written, String code) {
        assertEquals(code, meant(written, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PV01; PV01",
                "pv01; PV01",
                "Phòng Tham mưu; PV01",
                "Phòng Tham mưu (PV01); PV01",
                "Phòng PV01; PV01",
                "PV01 - Phòng Tham mưu; PV01",
                "Phong Tham muu; PV01",
                "PHÒNG HẬU CẦN; PH10",
                "Hậu cần; PH10",
                "Phòng Cảnh sát quản lý hành chính về TTXH (PC06); PC06",
                "Thanh tra Công an tỉnh; PX05",
                "Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao; PA05",
                "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ (PC07); PC07"
            })
    void findsADepartmentByCodeAndByName(String written, String code) {
        assertEquals(code, meant(written, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-", "Công an", "CA", "phường", "Công an phường", "Đội", "Hồng", "Gai", "Atlantis"})
    void nothingIsFoundForWordsThatNameNone(String written) {
        assertEquals("", meant(written, null));
        assertEquals("", meant(written, "ha-long"));
    }

    @Test
    void everyUnitIsFoundByItsOwnNamesInItsArea() {
        for (var unit : PROVINCE.units()) {
            var area = Optional.of(unit.area()).filter(a -> !a.isEmpty());
            assertEquals(new UnitMatch.Found(unit), names.match(unit.name(), area), unit.name());
            assertEquals(new UnitMatch.Found(unit), names.match(unit.code(), Optional.empty()), unit.code());
            for (var alias : unit.aliases()) {
                var folded = alias.toUpperCase(Locale.ROOT);
                assertEquals(new UnitMatch.Found(unit), names.match(folded, area), folded);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "roster-ha-long.xlsx; ha-long",
                "CÔNG AN THÀNH PHỐ MÓNG CÁI; mong-cai",
                "BC ket qua CA Cam Pha thang 6.xlsx; cam-pha",
                "baocao_UongBi.xlsx; uong-bi",
                "Công an tỉnh Quảng Ninh; ''",
                "Hải Hà và Móng Cái; hai-ha mong-cai",
                "HALONG; ha-long"
            })
    void readsTheAreasThatATextNames(String text, String areas) {
        var expected = areas.isEmpty() ? Set.of() : Set.of(areas.split(" "));
        assertEquals(expected, names.areasNamed(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Phường Hải Hòa - Cẩm Phả", "CAP Hồng Gai (Móng Cái)", "Xã Hạ Long, Quảng Yên"})
    void aUnitSaidToBeAnotherDistrictsIsNeither(String written) {
        assertEquals("", meant(written, null));
    }

    @Test
    void anAreaIsWhatMostNamesOfOneDistrictSay() {
        assertEquals(
                Optional.of("ha-long"),
                names.areaOf(List.of("Đội Tham mưu", "Hồng Gai", "Bãi Cháy", "phường Hải Hòa", "Hải Hòa")));
        assertEquals(Optional.empty(), names.areaOf(List.of("Hồng Gai", "CAP Hải Hòa")));
        assertEquals(Optional.empty(), names.areaOf(List.of("Đội Tham mưu", "Hải Hòa", "nowhere", "Công an tỉnh")));
        assertEquals(Optional.empty(), names.areaOf(List.of()));
    }

    @Test
    void knowsNothingWithoutModules() {
        var none = new UnitNames(UnitTree.EMPTY);
        assertInstanceOf(UnitMatch.Unknown.class, none.match("Hồng Gai", Optional.of("ha-long")));
        assertTrue(none.areasNamed("Hạ Long").isEmpty());
    }
}

package org.kyso.contacts.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.contacts.api.Call;
import org.kyso.contacts.api.Call.Reason;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactKind;
import org.kyso.districts.api.SupportArea;
import org.kyso.districts.api.Unit;

class CoverageTest {

    private static final Contact BAY = areas("Bãi", SampleTree.BAI_CHAY);
    private static final Contact PORT = areas("Hồng", SampleTree.HONG_GAI);
    private static final Contact BORDER = areas("Biên", SampleTree.BORDER);
    private static final Contact DESK = Contact.forAll(ContactKind.STAFF_DIVISION, "Mưu", "PV01", "0000 000 001", "");
    private static final Contact OFFICE =
            Contact.forAll(ContactKind.PROVIDER_OFFICE, "Doanh", "VNPT", "0000 000 002", "");
    private static final Contact FOCAL_CITY = focal("Thành", "193");
    private static final Contact FOCAL_WARD = focal("Phường", "06691");

    private static Contact areas(String name, String... codes) {
        return Contact.forAreas(name, "VNPT", "0000 000 003", "", Set.of(codes));
    }

    private static Contact focal(String name, String unit) {
        return Contact.forUnit(name, "", "0000 000 004", "", unit);
    }

    private static Coverage coverage(Contact... contacts) {
        return new Coverage(SampleTree.tree(), List.of(contacts));
    }

    private static String names(List<Call> calls) {
        return calls.stream().map(c -> c.contact().name()).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "06691, Phường Hồng Mưu Doanh",
        "06673, Thành Bãi Mưu Doanh",
        "07030, Thành Bãi Mưu Doanh",
        "193, Thành Bãi Hồng Mưu Doanh",
        "193-TM, Thành Bãi Hồng Mưu Doanh",
        "201, Biên Mưu Doanh",
        "06709, Biên Mưu Doanh",
        "207, Mưu Doanh",
        "PV01, Mưu Doanh",
        "22, Mưu Doanh",
        "nowhere, Mưu Doanh"
    })
    void namesTheNearestFirst(String unit, String expected) {
        var all = coverage(DESK, OFFICE, PORT, BAY, BORDER, FOCAL_CITY, FOCAL_WARD);
        assertEquals(expected, names(all.calls(unit)));
    }

    @Test
    void saysWhyEachIsNamed() {
        var calls = coverage(DESK, OFFICE, PORT, FOCAL_WARD).calls("06691");
        assertEquals(
                List.of(
                        new Call(FOCAL_WARD, Reason.FOCAL_OF_UNIT, "Công an phường Hồng Gai"),
                        new Call(PORT, Reason.SUPPORTS_AREA, "Hạ Long (phía Hồng Gai)"),
                        new Call(DESK, Reason.STAFF_DIVISION, ""),
                        new Call(OFFICE, Reason.PROVIDER_OFFICE, "")),
                calls);
    }

    @Test
    void saysThatTheFocalOfficerIsTheDistrictsWhereAUnitHasNone() {
        var call = coverage(FOCAL_CITY).calls("06691").get(0);
        assertEquals(new Call(FOCAL_CITY, Reason.FOCAL_ABOVE, "Công an thành phố Hạ Long"), call);
    }

    @Test
    void namesAContactOfBothHalvesOnce() {
        var both = areas("Cả", SampleTree.BAI_CHAY, SampleTree.HONG_GAI);
        assertEquals(
                List.of(new Call(
                        both, Reason.SUPPORTS_AREA, "Hạ Long (phía Bãi Cháy và Hoành Bồ) · Hạ Long (phía Hồng Gai)")),
                coverage(both).calls("193"));
    }

    @Test
    void doesNotLetOneHalfAnswerForTheOther() {
        var bayOnly = coverage(BAY);
        assertEquals("", names(bayOnly.calls("06691")));
        assertEquals(
                List.of(SampleTree.HONG_GAI),
                bayOnly.uncovered("06691").stream().map(SupportArea::code).toList());
        assertEquals(List.of(), bayOnly.uncovered("06673"));
    }

    @Test
    void showsAreasNobodyCoversOnceEach() {
        var gaps = coverage(BAY, PORT).gaps();
        assertEquals(
                Set.of(SampleTree.BORDER, SampleTree.WEST),
                gaps.areas().stream().map(SupportArea::code).collect(Collectors.toSet()));
        assertEquals(2, gaps.areas().size());
    }

    @Test
    void showsDistrictsOfNoSupportAreaButNotTheHeadquarters() {
        var nobody = coverage();
        assertEquals(
                List.of("207"),
                nobody.gaps().districts().stream().map(Unit::code).toList());
        assertTrue(nobody.isOutside("07192"));
        assertEquals(
                List.of(),
                List.of("PV01", "193", "22").stream().filter(nobody::isOutside).toList());
    }

    @Test
    void countsUnitsWithoutAFocalOfficer() {
        var all = new ArrayList<Contact>();
        SampleTree.tree().units().forEach(u -> all.add(focal("A", u.code())));
        assertEquals(List.of(), new Coverage(SampleTree.tree(), all).gaps().units());
        all.removeIf(c -> c.unit().equals("06673"));
        assertEquals(
                List.of("06673"),
                new Coverage(SampleTree.tree(), all)
                        .gaps().units().stream().map(Unit::code).toList());
    }

    @Test
    void tellsTeamsOfOneNameApart() {
        var coverage = coverage();
        assertEquals("Đội Tham mưu · Hạ Long", coverage.scope(focal("A", "193-TM")));
        assertEquals("Đội Tham mưu · Cô Tô", coverage.scope(focal("A", "207-TM")));
    }

    @Test
    void keepsTheCodeOfAnAreaThatIsNotLoaded() {
        assertEquals("gone · Hải Hà và Móng Cái", coverage().scope(areas("A", SampleTree.BORDER, "gone")));
    }
}

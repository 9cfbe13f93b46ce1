package org.kyso.enrollment.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.enrollment.DocumentedCampaigns;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Campaigns;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Figures;
import org.kyso.enrollment.api.Measure.Group;
import org.kyso.enrollment.api.Measure.Reading;
import org.kyso.enrollment.api.PersonStatus;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Segment;
import org.kyso.enrollment.recording.Desk;
import org.kyso.enrollment.schema.EnrollmentCheck;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** Several campaigns of different kinds in one store. */
class StoredCampaignsTest {

    private static final LocalDate LATER = LocalDate.of(2025, 2, 20);

    @TempDir
    Path temp;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(temp, "co-to");
    }

    @AfterEach
    void close() {
        Campaigns.getDefault().choose(Optional.empty());
        Stores.getDefault().close();
    }

    private void takeRoster() throws Exception {
        desk.take("roster.csv", """
                Họ và tên,Số CCCD,Đơn vị,Đoàn viên,Đảng viên
                Nguyễn Văn Một,099095000001,Công an xã Thanh Lân,x,
                Nguyễn Văn Hai,099095000002,Công an xã Thanh Lân,,x
                Nguyễn Văn Ba,099095000003,Công an xã Đồng Tiến,x,x
                Nguyễn Văn Bốn,099095000004,Công an xã Đồng Tiến,,
                """);
    }

    private static Counts counts(Campaign campaign) throws RefusedException {
        return Rates.getDefault().at(campaign, LATER).of("22");
    }

    private static List<PersonStatus> people(Campaign campaign, Group group, Segment segment) throws RefusedException {
        return Figures.getDefault()
                .people(new FigureQuery(campaign, Place.EVERYBODY, LATER, LATER, group, Reading.REPORTED, segment));
    }

    private static void assertInOrder() throws RefusedException {
        assertEquals(List.of(), new EnrollmentCheck().check(Progress.SILENT).differences());
    }

    @Test
    void theFirstCampaignIsTheDocumentedOne() throws Exception {
        var stored = Campaigns.getDefault().all();
        assertEquals(
                List.of(DocumentedCampaigns.SMARTCA.code()),
                stored.stream().map(Campaign::code).toList());
        assertEquals(sorted(DocumentedCampaigns.SMARTCA), sorted(stored.get(0)));
    }

    /** The order of words and memberships doesn't matter. */
    private static Campaign sorted(Campaign campaign) {
        return new Campaign(
                1,
                campaign.code(),
                campaign.name(),
                campaign.order(),
                campaign.start(),
                campaign.deadline(),
                campaign.isDeadlineCounted(),
                campaign.product(),
                campaign.obliged().stream().sorted().toList(),
                campaign.steps().stream()
                        .map(s -> new Campaign.Step(
                                s.number(),
                                s.stage(),
                                s.code(),
                                s.name(),
                                s.nameEn(),
                                s.words().stream().sorted().toList()))
                        .toList(),
                campaign.reporting());
    }

    @Test
    void eachPaperGoesToTheCampaignOfItsDay() throws Exception {
        var eid = Campaigns.getDefault().define(DocumentedCampaigns.EID);
        takeRoster();
        desk.take("2024.csv", """
                Số liệu tính đến ngày 20/06/2024,,
                Họ và tên,Số CCCD,Kết quả,Ngày đăng ký
                Nguyễn Văn Một,099095000001,x,05/06/2024
                Nguyễn Văn Ba,099095000003,Đăng nhập,
                """);
        desk.take("2025.csv", """
                Số liệu tính đến ngày 14/02/2025,,
                Họ và tên,Số CCCD,Kết quả,Ngày đăng ký
                Nguyễn Văn Một,099095000001,Đăng ký lịch hẹn,
                Nguyễn Văn Hai,099095000002,Đã kích hoạt mức 2,10/02/2025
                Nguyễn Văn Ba,099095000003,5,11/02/2025
                Nguyễn Văn Bốn,099095000004,Phê duyệt hồ sơ,
                """);
        var smartca = Campaigns.getDefault().of("smartca-2024", LATER);
        assertEquals(2, counts(smartca).mandatory().people());
        assertEquals(1, counts(smartca).mandatory().reported());
        assertEquals(4, counts(eid).mandatory().people());
        assertEquals(2, counts(eid).mandatory().reported());
        assertEquals(1, counts(eid).mandatory().steps().atLeast(9));
        assertEquals(List.of(0, 1, 2, 3, 8, 9), eid.positions());
        assertInOrder();
        for (var campaign : List.of(smartca, eid)) {
            for (var group : Group.values()) {
                for (int position : campaign.positions()) {
                    for (var segment : List.of(Segment.reached(position), Segment.atStep(position))) {
                        assertEquals(
                                segment.count(counts(campaign), group, Reading.REPORTED),
                                people(campaign, group, segment).size(),
                                () -> campaign.code() + " " + group + " " + segment);
                    }
                }
            }
        }
        var third = people(eid, Group.EVERYONE, Segment.atStep(9)).get(0);
        assertEquals("Nguyễn Văn Ba", third.person().fullName());
        assertEquals("PAPERS_LINKED", eid.codeOf(third.stage()));
        assertEquals(LocalDate.of(2025, 2, 11), third.reported());
        assertTrue(FigureNames.of(eid, third.stage()).startsWith("5 · "), FigureNames.of(eid, third.stage()));
    }

    @Test
    void aPaperOfANamedCampaignIsOfThatOne() throws Exception {
        Campaigns.getDefault().define(DocumentedCampaigns.EID);
        takeRoster();
        Campaigns.getDefault().choose(Optional.of("smartca-2024"));
        desk.take("late.csv", """
                Số liệu tính đến ngày 14/02/2025,,
                Họ và tên,Số CCCD,Kết quả,Ngày đăng ký
                Nguyễn Văn Một,099095000001,8,10/02/2025
                """);
        var smartca = Campaigns.getDefault().of("smartca-2024", LATER);
        assertEquals(1, counts(smartca).mandatory().reported());
        Campaigns.getDefault().choose(Optional.of("nowhere"));
        var refused = assertThrows(RefusedException.class, () -> desk.preview("other.csv", """
                Số liệu tính đến ngày 15/02/2025,,
                Họ và tên,Số CCCD,Kết quả,Ngày đăng ký
                Nguyễn Văn Một,099095000001,8,10/02/2025
                """));
        assertTrue(refused.getMessage().contains("smartca-2024"), refused.getMessage());
    }

    @Test
    void anOrderObligesWhomItNames() throws Exception {
        var party =
                Campaigns.getDefault().define(campaign("party", "2025-01-01", "<mandatory membership=\"Đảng viên\"/>"));
        takeRoster();
        assertEquals(2, counts(party).mandatory().people());
        assertEquals(2, counts(party).encouraged().people());
        assertEquals(
                List.of("Nguyễn Văn Ba", "Nguyễn Văn Hai"),
                people(party, Group.MANDATORY, Segment.of(Segment.Kind.PEOPLE)).stream()
                        .map(p -> p.person().fullName())
                        .sorted()
                        .toList());
        var all = Campaigns.getDefault().define(campaign("party", "2025-01-01", ""));
        assertEquals(party.id(), all.id());
        assertEquals(4, counts(all).mandatory().people());
        assertInOrder();
    }

    private static Campaign campaign(String code, String start, String rest) throws RefusedException {
        var xml = """
                <campaign xmlns="urn:kyso:campaign:1" code="%s" name="Đợt" start="%s" deadline="2025-03-01">
                  %s<step number="1" code="DONE" name="Xong" registered="true"/>
                </campaign>
                """.formatted(code, start, rest);
        return CampaignFile.read("campaign.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsOnRecordStaysPossible() throws Exception {
        var campaigns = Campaigns.getDefault();
        campaigns.define(DocumentedCampaigns.EID);
        takeRoster();
        desk.take("2025.csv", """
                Số liệu tính đến ngày 14/02/2025,,
                Họ và tên,Số CCCD,Kết quả,Ngày đăng ký
                Nguyễn Văn Bốn,099095000004,Phê duyệt hồ sơ,
                """);
        var shorter = campaign("eid-2025", "2025-01-06", "");
        var refused = assertThrows(RefusedException.class, () -> campaigns.define(shorter));
        assertTrue(refused.getMessage().contains("APPROVED"), refused.getMessage());
        var later = campaign("eid-2025", "2025-02-15", "<step number=\"2\" code=\"APPROVED\" name=\"Duyệt\"/>");
        assertThrows(RefusedException.class, () -> campaigns.define(later));
        var moved = campaign("eid-2025", "2025-02-01", "<step number=\"2\" code=\"APPROVED\" name=\"Duyệt\"/>");
        var defined = campaigns.define(moved);
        assertEquals(1, counts(defined).mandatory().reported());
        assertInOrder();
    }

    @Test
    void theOneThatRunsOnADayIsMeant() throws Exception {
        var campaigns = Campaigns.getDefault();
        campaigns.define(DocumentedCampaigns.EID);
        for (var expected : List.of(
                List.of("2024-01-01", "smartca-2024"),
                List.of("2024-06-01", "smartca-2024"),
                List.of("2024-12-31", "smartca-2024"),
                List.of("2025-01-06", "eid-2025"),
                List.of("2025-02-28", "eid-2025"),
                List.of("2026-01-01", "eid-2025"))) {
            assertEquals(
                    expected.get(1),
                    campaigns.on(LocalDate.parse(expected.get(0))).code(),
                    expected.get(0));
        }
    }
}

package org.kyso.enrollment.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.enrollment.DocumentedCampaigns;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Campaigns;
import org.kyso.enrollment.api.ReportedReturn;
import org.kyso.enrollment.api.ReportedReturn.State;
import org.kyso.enrollment.api.Returns;
import org.kyso.enrollment.recording.Desk;
import org.kyso.personnel.api.Sources;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.RefusedException;

/** Who sent what for which day. The campaign runs now, for what is late depends on the day a paper is taken in. */
class StoredReturnsTest {

    private static final LocalDate TODAY = LocalDate.now();
    private static final LocalDate DUE = TODAY.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));

    @TempDir
    Path temp;

    private Desk desk;
    private Campaign campaign;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(temp, "co-to");
        var eid = DocumentedCampaigns.EID;
        campaign = Campaigns.getDefault()
                .define(new Campaign(
                        0,
                        "now",
                        "Đợt này",
                        "",
                        DUE.minusDays(20),
                        DUE.plusDays(10),
                        true,
                        "",
                        List.of(),
                        eid.steps(),
                        EnumSet.of(DayOfWeek.FRIDAY)));
        desk.take("roster.csv", """
                Họ và tên,Số CCCD,Đơn vị,Đoàn viên
                Nguyễn Văn Một,099095000001,Công an xã Thanh Lân,x
                Nguyễn Văn Hai,099095000002,Công an xã Thanh Lân,x
                Nguyễn Văn Ba,099095000003,Công an xã Đồng Tiến,x
                """);
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private void take(String name, LocalDate day, String rows) throws Exception {
        desk.take(name, "Họ và tên,Số CCCD,Đơn vị,Kết quả\n" + rows, day);
    }

    private List<ReportedReturn> of(String unit, LocalDate due, LocalDate asOf) throws RefusedException {
        return Returns.getDefault().all(campaign, asOf, asOf).stream()
                .filter(one -> one.unitCode().equals(unit) && one.dueOn().equals(due))
                .toList();
    }

    private static List<State> states(List<ReportedReturn> returns) {
        return returns.stream().map(ReportedReturn::state).toList();
    }

    @Test
    void whatComesOnTheDayOrBeforeIsOnTime() throws Exception {
        take(
                "one.csv",
                TODAY,
                "Nguyễn Văn Một,099095000001,Công an xã Thanh Lân,1\n"
                        + "Nguyễn Văn Hai,099095000002,Công an xã Thanh Lân,không rõ nữa\n");
        var sent = of("07198", DUE, DUE);
        assertEquals(List.of(State.ON_TIME), states(sent));
        assertEquals(1, sent.get(0).taken());
        assertEquals(1, sent.get(0).aside());
        assertEquals(2, sent.get(0).rows());
        assertEquals("one.csv", sent.get(0).paper());
        assertEquals(List.of(State.MISSING), states(of("07195", DUE, DUE)));
        assertEquals(List.of(), states(of("07195", DUE, DUE.minusDays(1))));
    }

    @Test
    void whatComesAfterIsLateAndOfSeveralTheLastHolds() throws Exception {
        var before = DUE.minusDays(7);
        take("old.csv", before.minusDays(1), "Nguyễn Văn Một,099095000001,Công an xã Thanh Lân,1\n");
        take("corrected.csv", before, "Nguyễn Văn Một,099095000001,Công an xã Thanh Lân,2\n");
        assertEquals(List.of(State.CORRECTED, State.LATE), states(of("07198", before, TODAY)));
        var last = of("07198", before, TODAY).get(1);
        assertEquals("corrected.csv", last.paper());
        Sources.getDefault().withdraw(last.sha256());
        assertEquals(List.of(State.LATE, State.WITHDRAWN), states(of("07198", before, TODAY)));
        Sources.getDefault().withdraw(of("07198", before, TODAY).get(0).sha256());
        assertEquals(List.of(State.WITHDRAWN, State.WITHDRAWN, State.MISSING), states(of("07198", before, TODAY)));
    }

    @Test
    void withoutWeekdaysReturnsAreDueOnTheLastDay() {
        assertEquals(List.of(LocalDate.of(2024, 6, 29)), DocumentedCampaigns.SMARTCA.dueDays());
        assertEquals(LocalDate.of(2025, 1, 7), DocumentedCampaigns.EID.dueDays().get(0));
        assertEquals(16, DocumentedCampaigns.EID.dueDays().size());
    }
}

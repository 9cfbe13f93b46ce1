package org.kyso.enrollment.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.enrollment.api.Campaigns;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.FigureSettings;
import org.kyso.enrollment.api.Figures;
import org.kyso.enrollment.api.HandEdit;
import org.kyso.enrollment.api.HandEdits;
import org.kyso.enrollment.api.PersonStatus;
import org.kyso.enrollment.api.Stage;
import org.kyso.enrollment.recording.Desk;
import org.kyso.store.api.Stores;

/** Who waits and who doesn't are everybody, and those who wait longest stand first. */
class WaitingPeopleTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 20);

    @TempDir
    Path temp;

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    @Test
    void whoIsUnderWayOrStuckWaitsAndNobodyElse() throws Exception {
        var desk = new Desk(temp, "co-to");
        var roster = new StringBuilder("Họ và tên,Số CCCD,Đơn vị,Đoàn viên\n");
        for (int i = 0; i < 5; i++) {
            roster.append("Nguyễn Văn %s,09909500000%d,Công an xã Thanh Lân,x%n".formatted((char) ('A' + i), i));
        }
        desk.take("roster.csv", roster.toString());
        var campaign = Campaigns.getDefault().on(DAY);
        var people = Figures.getDefault().people(Desk.population(campaign, Place.EVERYBODY, DAY));
        var edits = HandEdits.getDefault();
        edits.apply(campaign, List.of(id(people, 0)), new HandEdit.At(Stage.STEP_3, null), DAY.minusDays(1));
        edits.apply(campaign, List.of(id(people, 1)), new HandEdit.At(Stage.STEP_2, null), DAY.minusDays(9));
        edits.apply(campaign, List.of(id(people, 2)), new HandEdit.Blocked("Hai đơn đang mở"), DAY.minusDays(4));
        edits.apply(campaign, List.of(id(people, 3)), new HandEdit.At(Stage.REGISTERED, DAY), DAY);

        var settings = FigureSettings.FIRST.withAsOf(DAY);
        var waiting = new WaitingPeople(Place.subtree("07198"), settings).read();

        assertEquals(DAY, waiting.day());
        assertEquals(
                List.of("9 yes", "4 yes, two orders", "1 "),
                waiting.entries().stream()
                        .map(entry -> entry.cells().get(2) + " " + entry.cells().get(3))
                        .toList());
        assertTrue(waiting.title().contains("Thanh Lân"), waiting.title());

        var alone = new PersonAlone(people.get(1).person(), "07195", settings).read();
        assertEquals(
                List.of(people.get(1).person()),
                alone.entries().stream().map(entry -> entry.person()).toList());
    }

    private static long id(List<PersonStatus> people, int index) {
        return people.get(index).person().id();
    }
}

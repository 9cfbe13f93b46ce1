package org.kyso.enrollment.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Campaigns;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.Figures;
import org.kyso.enrollment.api.HandEdit;
import org.kyso.enrollment.api.HandEdits;
import org.kyso.enrollment.api.PersonStatus;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Stage;
import org.kyso.enrollment.schema.EnrollmentCheck;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.Sample;

/** What is said by hand counts like a paper's word, and undoing it gives back every figure. */
class StoredHandEditsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 20);

    @TempDir
    Path temp;

    private final Random random = Sample.random(StoredHandEditsTest.class);
    private Campaign campaign;
    private HandEdits edits;
    private final List<Long> people = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        var desk = new Desk(temp, "co-to");
        var roster = new StringBuilder("Họ và tên,Số CCCD,Đơn vị,Đoàn viên\n");
        for (int i = 0; i < 12; i++) {
            roster.append("Nguyễn Văn An,0990950000%02d,%s,%s%n"
                    .formatted(i, i % 2 == 0 ? "Công an xã Thanh Lân" : "Công an xã Đồng Tiến", i % 3 == 0 ? "" : "x"));
        }
        desk.take("roster.csv", roster.toString());
        campaign = Campaigns.getDefault().on(DAY);
        edits = HandEdits.getDefault();
        everybody(DAY).forEach(person -> people.add(person.person().id()));
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private List<PersonStatus> everybody(LocalDate day) throws RefusedException {
        return Figures.getDefault().people(Desk.population(campaign, FigureQuery.Place.EVERYBODY, day));
    }

    private PersonStatus person(long id, LocalDate day) throws RefusedException {
        return everybody(day).stream()
                .filter(one -> one.person().id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStepABlockAndAnExemptionAreSaidByHand() throws Exception {
        long one = people.get(0);
        edits.apply(campaign, List.of(one), new HandEdit.At(Stage.STEP_3, null), DAY);
        assertEquals(Stage.STEP_3, person(one, DAY).stage());
        edits.apply(campaign, List.of(one), new HandEdit.Blocked("Không đọc được chip"), DAY);
        assertTrue(person(one, DAY).isBlocked());
        edits.apply(campaign, List.of(one), new HandEdit.Exempt("Nghỉ ốm", "PX01", DAY.plusDays(2)), DAY);
        assertTrue(person(one, DAY).isExempt());
        assertTrue(person(one, DAY.plusDays(2)).isExempt());
        assertTrue(!person(one, DAY.plusDays(3)).isExempt());
        assertEquals(3, edits.history(campaign, one).size());
        assertThrows(RefusedException.class, () -> edits.apply(campaign, List.of(one), new HandEdit.Blocked(" "), DAY));
        assertThrows(
                RefusedException.class,
                () -> edits.apply(campaign, List.of(one), new HandEdit.Exempt("Ốm", "", null), DAY));
        assertThrows(
                RefusedException.class,
                () -> edits.apply(campaign, List.of(one), new HandEdit.Exempt("Ốm", "PX01", DAY.minusDays(1)), DAY));
        assertThrows(
                RefusedException.class,
                () -> edits.apply(campaign, List.of(one), new HandEdit.At(Stage.REGISTERED, null), DAY));
        assertEquals(List.of(), new EnrollmentCheck().check(Progress.SILENT).differences());
    }

    private String figures() throws RefusedException {
        var all = new StringBuilder();
        for (int back = 0; back < 30; back += 3) {
            var table = Rates.getDefault().at(campaign, DAY.plusDays(5).minusDays(back));
            for (var unit : table.tree().units()) {
                all.append(unit.code()).append(' ').append(table.of(unit.code()).hashCode());
                all.append(Desk.written(unit.code(), table.asOf()));
            }
        }
        everybody(DAY).forEach(person -> all.append(person.stage()).append(person.stageSince()));
        return all.toString().replaceAll(" -?\\d{7,}", "");
    }

    @Test
    void undoGivesBackEveryFigure() throws Exception {
        var before = new ArrayDeque<String>();
        var done = new ArrayDeque<String>();
        for (int i = 0; i < 25; i++) {
            before.push(figures());
            var some = people.stream().filter(id -> random.nextInt(4) == 0).toList();
            var day = DAY.minusDays(random.nextInt(20));
            done.push(edits.apply(campaign, some.isEmpty() ? people : some, edit(day), day));
        }
        assertEquals(List.of(), new EnrollmentCheck().check(Progress.SILENT).differences());
        while (!done.isEmpty()) {
            edits.undo(done.pop());
            assertEquals(before.pop(), figures());
        }
        assertEquals(List.of(), new EnrollmentCheck().check(Progress.SILENT).differences());
    }

    private HandEdit edit(LocalDate day) {
        return switch (random.nextInt(5)) {
            case 0 -> new HandEdit.Blocked("Hai đơn đang mở");
            case 1 -> new HandEdit.Exempt("Nghỉ ốm", "PX01", random.nextBoolean() ? null : day.plusDays(4));
            case 2 -> new HandEdit.At(Stage.REGISTERED, day.minusDays(random.nextInt(3)));
            default -> new HandEdit.At(Stage.values()[random.nextInt(9)], null);
        };
    }
}

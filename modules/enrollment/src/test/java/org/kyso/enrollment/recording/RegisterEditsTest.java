package org.kyso.enrollment.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.districts.api.Unit;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Campaigns;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Figures;
import org.kyso.enrollment.api.HandEdit;
import org.kyso.enrollment.api.HandEdits;
import org.kyso.enrollment.api.PersonStatus;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Stage;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.RegisterEdits;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreCheck;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.Sample;
import org.openide.util.Lookup;

/** Who is moved, leaves, is corrected or added by hand counts so at every date, and undoing it gives back every figure. */
class RegisterEditsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 20);
    private static final String FIRST = "07195";
    private static final String SECOND = "07198";

    @TempDir
    Path temp;

    private final Random random = Sample.random(RegisterEditsTest.class);
    private final RegisterEdits edits = RegisterEdits.getDefault();
    private final List<Long> people = new ArrayList<>();
    private Campaign campaign;
    private int added;

    @BeforeEach
    void open() throws Exception {
        var desk = new Desk(temp, "co-to");
        var roster = new StringBuilder("Họ và tên,Số CCCD,Đơn vị,Đoàn viên,Chức vụ\n");
        for (int i = 0; i < 12; i++) {
            roster.append("Nguyễn Văn An,0990950000%02d,%s,%s,Cán bộ%n"
                    .formatted(i, i % 2 == 0 ? "Công an xã Thanh Lân" : "Công an xã Đồng Tiến", i % 3 == 0 ? "" : "x"));
        }
        desk.take("roster.csv", roster.toString());
        campaign = Campaigns.getDefault().on(DAY);
        everybody(DAY).forEach(person -> people.add(person.person().id()));
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private List<PersonStatus> everybody(LocalDate day) throws RefusedException {
        return Figures.getDefault().people(Desk.population(campaign, Place.EVERYBODY, day));
    }

    private Optional<PersonStatus> person(long id, LocalDate day) throws RefusedException {
        return everybody(day).stream().filter(one -> one.person().id() == id).findFirst();
    }

    private String unitOf(long id, LocalDate day) throws RefusedException {
        return person(id, day).map(PersonStatus::countedIn).orElse("");
    }

    private static void assertInOrder() throws RefusedException {
        for (var check : Lookup.getDefault().lookupAll(StoreCheck.class)) {
            assertEquals(List.of(), check.check(Progress.SILENT).differences());
        }
    }

    @Test
    void aTransferCarriesObligationAndHistoryAndPastDaysKeepTheFormerUnit() throws Exception {
        long one = people.stream().filter(id -> isMandatory(id)).findFirst().orElseThrow();
        var before = unitOf(one, DAY);
        var other = before.equals(FIRST) ? SECOND : FIRST;
        HandEdits.getDefault().apply(campaign, List.of(one), new HandEdit.At(Stage.STEP_3, null), DAY.minusDays(9));

        edits.transfer(List.of(one), other, DAY);

        assertEquals(other, unitOf(one, DAY));
        assertEquals(before, unitOf(one, DAY.minusDays(1)));
        assertEquals(Stage.STEP_3, person(one, DAY).orElseThrow().stage());
        assertEquals(Mandate.MANDATORY, person(one, DAY).orElseThrow().mandate());
        assertThrows(RefusedException.class, () -> edits.transfer(List.of(one), "no-such-unit", DAY));
        assertThrows(RefusedException.class, () -> edits.transfer(List.of(-1L), other, DAY));
        assertInOrder();
    }

    private boolean isMandatory(long id) {
        try {
            return person(id, DAY).orElseThrow().mandate() == Mandate.MANDATORY;
        } catch (RefusedException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void whoLeftCountsNowhereFromThatDayOnUntilTheyComeBack() throws Exception {
        long one = people.get(0);
        var unit = unitOf(one, DAY);

        edits.leave(List.of(one), DAY.minusDays(5));
        assertEquals(people.size(), everybody(DAY.minusDays(6)).size());
        assertEquals(people.size() - 1, everybody(DAY.minusDays(5)).size());
        assertEquals(
                people.size() - 1,
                Rates.getDefault().at(campaign, DAY).of(Place.EVERYBODY).population());

        edits.transfer(List.of(one), unit, DAY);
        assertEquals(people.size(), everybody(DAY).size());
        assertEquals(people.size() - 1, everybody(DAY.minusDays(1)).size());
        assertInOrder();
    }

    @Test
    void aCorrectionLeavesWhatItDoesntSay() throws Exception {
        var before = person(people.get(0), DAY).orElseThrow().person();

        var edit = edits.correct(before.id(), said("", "Trần Văn Bình", "", "107-001"), DAY);
        var after = person(before.id(), DAY).orElseThrow().person();
        assertEquals("Trần Văn Bình", after.fullName());
        assertEquals("107-001", after.serviceNumber());
        assertEquals("Cán bộ", after.position());
        assertThrows(RefusedException.class, () -> edits.correct(people.get(1), said("", "", "", "107-001"), DAY));

        edits.undo(edit);
        assertEquals(before, person(before.id(), DAY).orElseThrow().person());
        assertInOrder();
    }

    @Test
    void somebodyIsAddedOnce() throws Exception {
        var placement = new Placement(DAY, FIRST, Mandate.MANDATORY, "Đoàn viên");
        edits.add(said("099095000099", "Lê Văn Ca", "", ""), placement);

        assertEquals(people.size() + 1, everybody(DAY).size());
        for (var wrong : List.of(
                said("099095000099", "Lê Văn Ca", "", ""),
                said("099", "Lê Văn Ca", "", ""),
                said("099095000098", " ", "", ""))) {
            assertThrows(RefusedException.class, () -> edits.add(wrong, placement));
        }
        assertInOrder();
    }

    @Test
    void afterRandomChangesEveryCountIsItsListAndUndoGivesBackEveryFigure() throws Exception {
        var before = new ArrayDeque<String>();
        var done = new ArrayDeque<String>();
        for (int i = 0; i < 20; i++) {
            before.push(figures());
            done.push(change(DAY.minusDays(random.nextInt(20))));
        }
        figures();
        assertInOrder();
        while (!done.isEmpty()) {
            edits.undo(done.pop());
            assertEquals(before.pop(), figures());
        }
        assertInOrder();
    }

    private String change(LocalDate day) throws RefusedException {
        var some = new ArrayList<>(
                people.stream().filter(id -> random.nextInt(3) == 0).toList());
        some.add(people.get(random.nextInt(people.size())));
        return switch (random.nextInt(4)) {
            case 0 -> edits.leave(some, day);
            case 1 -> edits.correct(some.get(0), said("", "", "Đội trưởng " + day, ""), day);
            case 2 ->
                edits.add(
                        said("0990960000%02d".formatted(added++), "Bùi Thị Dung", "", ""),
                        new Placement(day, random.nextBoolean() ? FIRST : SECOND, Mandate.MANDATORY, "Hội viên"));
            default -> edits.transfer(some, random.nextBoolean() ? FIRST : SECOND, day);
        };
    }

    /** Each count of each unit on some days, which is compared with its list. */
    private String figures() throws RefusedException {
        var all = new StringBuilder();
        for (int back = -3; back < 24; back += 3) {
            var table = Rates.getDefault().at(campaign, DAY.minusDays(back));
            var places = new ArrayList<>(List.of(Place.EVERYBODY, Place.EVERY_UNIT, Place.UNKNOWN_UNIT));
            table.tree().units().stream().map(Unit::code).map(Place::subtree).forEach(places::add);
            for (var place : places) {
                var population = Desk.population(campaign, place, table.asOf());
                int count = Figures.getDefault().count(population);
                var list = Figures.getDefault().people(population);
                assertEquals(count, list.size(), place + " on " + table.asOf());
                all.append(place)
                        .append(count)
                        .append(' ')
                        .append(FigureQuery.of(
                                        table, place, population.group(), population.reading(), population.segment())
                                .count(table.of(place)));
            }
        }
        everybody(DAY).stream()
                .sorted(Comparator.comparingLong(one -> one.person().id()))
                .forEach(one -> all.append(one.person()).append(one.placement()));
        assertTrue(all.length() > 0);
        return all.toString();
    }

    private static Person said(String citizenId, String name, String position, String serviceNumber) {
        return new Person(0, citizenId, serviceNumber, name, null, "", "", position, "", "", "");
    }
}

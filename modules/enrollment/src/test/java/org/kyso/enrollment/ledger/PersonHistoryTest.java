package org.kyso.enrollment.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Stage;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.Placement;

class PersonHistoryTest {

    private static LocalDate june(int day) {
        return LocalDate.of(2024, 6, day);
    }

    private static PersonHistory history(LedgerEntry... entries) {
        return PersonHistory.of(Arrays.asList(entries), List.of());
    }

    private static LedgerEntry at(Stage stage, int said) {
        return LedgerEntry.of(1, june(said)).at(stage);
    }

    private static LedgerEntry said(int said) {
        return LedgerEntry.of(1, june(said));
    }

    @Test
    void nobodySaidAnything() {
        var none = history();
        assertEquals(Stage.NOT_STARTED, none.stageOn(june(20)));
        assertEquals(Stage.NOT_STARTED, none.lastReached());
        assertFalse(none.isBlockedOn(june(20)) || none.isExemptOn(june(20)));
    }

    @Test
    void aStepReachesAllBeforeItAndKeepsTheEarliestDay() {
        var history = history(at(Stage.STEP_2, 5), at(Stage.STEP_5, 10));
        assertEquals(june(5), history.reached(Stage.BRIEFED));
        assertEquals(june(5), history.reached(Stage.STEP_2));
        assertEquals(june(10), history.reached(Stage.STEP_4));
        assertNull(history.reached(Stage.STEP_6));
        assertEquals(Stage.STEP_2, history.stageOn(june(9)));
        assertEquals(Stage.STEP_5, history.stageOn(june(10)));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void theOrderOfRecordingDoesNotMatterTheOrderOfSayingDoes(boolean late) {
        var early = at(Stage.STEP_2, 5);
        var later = at(Stage.STEP_5, 10);
        var history = late ? history(later, early) : history(early, later);
        assertEquals(Stage.STEP_5, history.stageOn(june(20)));
        assertEquals(june(5), history.reached(Stage.STEP_1));
        assertEquals(Stage.STEP_5, history.lastReached());
    }

    @Test
    void aRegistrationCountsFromItsOwnDayEvenWhenSaidLate() {
        var history = history(LedgerEntry.registered(1, june(3), june(20)));
        assertEquals(Stage.REGISTERED, history.stageOn(june(3)));
        assertEquals(Stage.NOT_STARTED, history.stageOn(june(2)));
        assertEquals(june(3), history.reached(Stage.BRIEFED));
    }

    @Test
    void aLaterWordCorrectsAnEarlierOneAtEveryDate() {
        var history = history(LedgerEntry.registered(1, june(3), june(10)), at(Stage.STEP_6, 12));
        assertNull(history.registered());
        assertEquals(Stage.STEP_6, history.stageOn(june(5)));
        assertEquals(
                june(8),
                history(LedgerEntry.registered(1, june(3), june(10)), LedgerEntry.registered(1, june(8), june(12)))
                        .registered());
    }

    @Test
    void whatIsSaidTwiceOnOneDayIsWhatWasRecordedLast() {
        assertEquals(
                Stage.STEP_1, history(at(Stage.STEP_5, 5), at(Stage.STEP_1, 5)).stageOn(june(5)));
    }

    @Test
    void aUseBeforeTheRegistrationCountsFromTheRegistration() {
        var used = said(10).withUse(true, june(4));
        assertNull(history(used).used());
        assertEquals(
                june(8),
                history(used, LedgerEntry.registered(1, june(8), june(10))).used());
        assertEquals(
                Stage.USED,
                history(used, LedgerEntry.registered(1, june(2), june(10))).stageOn(june(4)));
    }

    @Test
    void aUseOrAnAcceptanceCanBeTakenBack() {
        var registered = LedgerEntry.registered(1, june(2), june(3));
        assertNull(history(registered, said(4).withUse(true, june(4)), said(9).withUse(false, null))
                .used());
        var accepted = said(6).withVerification(june(6));
        assertEquals(june(6), history(registered, accepted).verified());
        assertNull(history(registered, accepted, said(9).withVerification(null)).verified());
        assertNull(history(accepted).verified());
    }

    @Test
    void aBlockHoldsUntilTheNextStageIsSaid() {
        var blocked = said(5).withBlock("chip");
        var history = history(at(Stage.STEP_1, 2), blocked, at(Stage.STEP_5, 9));
        assertFalse(history.isBlockedOn(june(4)));
        assertTrue(history.isBlockedOn(june(5)) && history.isBlockedOn(june(8)));
        assertFalse(history.isBlockedOn(june(9)));
        assertEquals(Stage.STEP_1, history.stageOn(june(8)));
    }

    @Test
    void nobodyRegisteredIsBlocked() {
        var history = history(LedgerEntry.registered(1, june(7), june(7)), said(9).withBlock("chip"));
        assertFalse(history.isBlockedOn(june(9)));
    }

    @Test
    void anotherReasonEndsTheFormerBlock() {
        var history = history(said(5).withBlock("chip"), said(8).withBlock("face"));
        assertEquals(june(8), history.blocked().get(0).until());
        assertEquals("face", history.blocked().get(1).reason());
    }

    @Test
    void anExemptionHoldsUntilLaterWordsSayOtherwise() {
        var history =
                history(said(5).withExemption("abroad"), said(7).withExemption("abroad"), said(9).at(Stage.STEP_1));
        assertFalse(history.isExemptOn(june(4)));
        assertTrue(history.isExemptOn(june(5)) && history.isExemptOn(june(8)));
        assertFalse(history.isExemptOn(june(9)));
        assertEquals(1, history.exempt().size(), "a confirming word doesn't begin another exemption");
    }

    @Test
    void aMarkOfUseCountsFromTheFirstOneAndLeavesADayThatIsKnown() {
        var registered = LedgerEntry.registered(1, june(2), june(3));
        var mark = said(12).withUse(true, null);
        assertEquals(
                june(8), history(registered, mark, said(8).withUse(true, null)).used());
        assertEquals(
                june(4),
                history(registered, mark, said(5).withUse(true, june(4))).used());
    }

    @Test
    void whoeverIsNotRegisteredAfterAllHasNotUsedItEither() {
        var used = LedgerEntry.registered(1, june(2), june(3)).withUse(true, june(3));
        var again = LedgerEntry.registered(1, june(9), june(9));
        assertNull(history(used, at(Stage.STEP_6, 5), again).used());
        assertEquals(
                june(9),
                history(said(4).at(Stage.STEP_6).withUse(true, june(4)), again).used());
    }

    @Test
    void anotherUnitsWordCountsNothingOnADayOfTheOwnUnitsWord() {
        var placements = List.of(new Placement(Placement.ALWAYS, "A", Mandate.MANDATORY));
        var own = said(5).onRow(1, "A").withBlock("chip").about(1, 1);
        var other = said(5).onRow(1, "B").at(Stage.STEP_5).about(1, 2);
        var later = said(6).onRow(1, "B").at(Stage.STEP_1).about(1, 3);
        assertEquals(
                Stage.NOT_STARTED,
                PersonHistory.of(List.of(other, own), placements).lastReached());
        assertEquals(
                Stage.STEP_1,
                PersonHistory.of(List.of(later, other, own), placements).lastReached());
        assertEquals(Stage.STEP_5, PersonHistory.of(List.of(other), placements).lastReached());
    }

    @Test
    void ofOneDayTheOwnUnitsWordHolds() {
        var placements = List.of(new Placement(Placement.ALWAYS, "A", Mandate.MANDATORY));
        var own = said(5).onRow(1, "A").at(Stage.STEP_5).about(1, 1);
        var other = said(5).onRow(1, "B").at(Stage.STEP_1).about(1, 2);
        var none = said(5).at(Stage.STEP_6).about(1, 3);
        assertEquals(
                Stage.STEP_5, PersonHistory.of(List.of(own, other), placements).lastReached());
        assertEquals(
                Stage.STEP_6,
                PersonHistory.of(List.of(none, own, other), placements).lastReached());
    }
}

package org.kyso.enrollment.impl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Stage;

class HistoryTest {

    private static LocalDate june(int day) {
        return LocalDate.of(2024, 6, day);
    }

    private static History history(LedgerEntry... entries) {
        return History.of(Arrays.asList(entries));
    }

    private static LedgerEntry at(Stage stage, int said) {
        return LedgerEntry.stage(1, stage, june(said));
    }

    private static LedgerEntry of(LedgerEntry.Kind kind, Integer day, int said, String detail) {
        return LedgerEntry.of(1, kind, day == null ? null : june(day), june(said), detail);
    }

    @Test
    void nobodySaidAnything() {
        var none = history();
        assertEquals(Stage.NOT_STARTED, none.stageOn(june(20)));
        assertNull(none.lastStage());
        assertFalse(none.isBlockedOn(june(20)) || none.isExemptOn(june(20)));
    }

    @Test
    void aStepReachesAllBeforeItAndKeepsTheEarliestDay() {
        var history = history(at(Stage.ACCOUNT_ACTIVATED, 5), at(Stage.SIGNED_IN, 10));
        assertEquals(june(5), history.reached(Stage.BRIEFED));
        assertEquals(june(5), history.reached(Stage.ACCOUNT_ACTIVATED));
        assertEquals(june(10), history.reached(Stage.PASSWORD_SET));
        assertNull(history.reached(Stage.CONTRACT_SIGNED));
        assertEquals(Stage.ACCOUNT_ACTIVATED, history.stageOn(june(9)));
        assertEquals(Stage.SIGNED_IN, history.stageOn(june(10)));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void theOrderOfRecordingDoesNotMatterTheOrderOfSayingDoes(boolean late) {
        var early = at(Stage.ACCOUNT_ACTIVATED, 5);
        var later = at(Stage.SIGNED_IN, 10);
        var history = late ? history(later, early) : history(early, later);
        assertEquals(Stage.SIGNED_IN, history.stageOn(june(20)));
        assertEquals(june(5), history.reached(Stage.APP_INSTALLED));
        assertEquals(later, history.lastStage());
    }

    @Test
    void aRegistrationCountsFromItsOwnDayEvenWhenSaidLate() {
        var history = history(LedgerEntry.registered(1, june(3), june(20)));
        assertEquals(Stage.CERTIFICATE_ISSUED, history.stageOn(june(3)));
        assertEquals(Stage.NOT_STARTED, history.stageOn(june(2)));
        assertEquals(june(3), history.reached(Stage.BRIEFED));
    }

    @Test
    void aLaterWordCorrectsAnEarlierOneAtEveryDate() {
        var history = history(LedgerEntry.registered(1, june(3), june(10)), at(Stage.CONTRACT_SIGNED, 12));
        assertNull(history.registered());
        assertEquals(Stage.CONTRACT_SIGNED, history.stageOn(june(5)));
        assertEquals(
                june(8),
                history(LedgerEntry.registered(1, june(3), june(10)), LedgerEntry.registered(1, june(8), june(12)))
                        .registered());
    }

    @Test
    void whatIsSaidTwiceOnOneDayIsWhatWasRecordedLast() {
        assertEquals(
                Stage.APP_INSTALLED,
                history(at(Stage.SIGNED_IN, 5), at(Stage.APP_INSTALLED, 5)).stageOn(june(5)));
    }

    @Test
    void aUseBeforeTheRegistrationCountsFromTheRegistration() {
        var used = of(LedgerEntry.Kind.USED, 4, 10, "");
        assertNull(history(used).used());
        assertEquals(june(4), history(used).saidUsed());
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
        assertNull(history(registered, of(LedgerEntry.Kind.USED, 4, 4, ""), of(LedgerEntry.Kind.USED, null, 9, ""))
                .used());
        var accepted = of(LedgerEntry.Kind.VERIFIED, 6, 6, "");
        assertEquals(june(6), history(registered, accepted).verified());
        assertNull(history(registered, accepted, of(LedgerEntry.Kind.VERIFIED, null, 9, ""))
                .verified());
        assertNull(history(accepted).verified());
    }

    @Test
    void aBlockHoldsUntilTheNextStageIsSaid() {
        var blocked = of(LedgerEntry.Kind.BLOCKED, 5, 5, "chip");
        var history = history(at(Stage.APP_INSTALLED, 2), blocked, at(Stage.SIGNED_IN, 9));
        assertFalse(history.isBlockedOn(june(4)));
        assertTrue(history.isBlockedOn(june(5)) && history.isBlockedOn(june(8)));
        assertFalse(history.isBlockedOn(june(9)));
        assertEquals(Stage.APP_INSTALLED, history.stageOn(june(8)));
    }

    @Test
    void nobodyRegisteredIsBlocked() {
        var history = history(LedgerEntry.registered(1, june(7), june(7)), of(LedgerEntry.Kind.BLOCKED, 9, 9, "chip"));
        assertFalse(history.isBlockedOn(june(9)));
    }

    @Test
    void anotherReasonEndsTheFormerBlock() {
        var history = history(of(LedgerEntry.Kind.BLOCKED, 5, 5, "chip"), of(LedgerEntry.Kind.BLOCKED, 8, 8, "face"));
        assertEquals(june(8), history.blocked().get(0).until());
        assertEquals("face", history.blocked().get(1).reason());
    }

    @Test
    void anExemptionHoldsUntilItIsEnded() {
        var history = history(
                of(LedgerEntry.Kind.EXEMPT, 5, 5, "abroad"),
                at(Stage.APP_INSTALLED, 6),
                of(LedgerEntry.Kind.EXEMPT, null, 9, ""));
        assertFalse(history.isExemptOn(june(4)));
        assertTrue(history.isExemptOn(june(5)) && history.isExemptOn(june(8)));
        assertFalse(history.isExemptOn(june(9)));
    }
}

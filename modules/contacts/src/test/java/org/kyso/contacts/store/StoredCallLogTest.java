package org.kyso.contacts.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.contacts.api.CallLog;
import org.kyso.contacts.api.LoggedCall;
import org.kyso.districts.spi.UnitCallers;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialStore;

class StoredCallLogTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 20);

    @TempDir
    Path temp;

    private final CallLog log = CallLog.getDefault();

    @BeforeEach
    void open() throws RefusedException {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        Stores.getDefault().open(TrialStore.in(temp), Progress.SILENT);
    }

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    private List<String> said() throws RefusedException {
        return log.all().stream().map(LoggedCall::said).toList();
    }

    @Test
    void whoIsToBeCalledBackStandsFirstAndThenTheNewest() throws Exception {
        log.add(LoggedCall.of("207", "An", "nothing promised", null));
        log.add(LoggedCall.of("207", "Ba", "later", DAY.plusDays(3)));
        log.add(LoggedCall.of("", "Ca", "soon", DAY));
        Thread.sleep(5);
        log.add(LoggedCall.of("201", "Du", "the last", null));

        assertEquals(List.of("soon", "later", "the last", "nothing promised"), said());
        var due = UnitCallers.installed().orElseThrow().due(DAY);
        assertEquals(List.of(new UnitCallers.CallBack("", "Ca", DAY)), due);

        var soon = log.all().get(0);
        log.settle(soon.id());
        log.settle(soon.id());
        assertEquals(List.of(), UnitCallers.installed().orElseThrow().due(DAY));
        assertEquals("later", said().get(0));
        assertTrue(log.all().stream().filter(call -> call.said().equals("soon")).allMatch(LoggedCall::isSettled));
        assertEquals(
                5,
                AuditTrail.lines().stream()
                        .filter(line -> line.contains("contacts-call"))
                        .count());
    }

    @Test
    void aCallSaysSomethingAndHasRoomForIt() {
        assertThrows(RefusedException.class, () -> log.add(LoggedCall.of("207", "An", " ", null)));
        assertThrows(RefusedException.class, () -> log.add(LoggedCall.of("207", "An", "x".repeat(2001), null)));
    }
}

package org.kyso.enrollment.impl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.enrollment.api.Stage;

@Tag("once")
class FolioTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 10);
    private static final LocalDate SAID = LocalDate.of(2024, 6, 12);

    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<Certificate> certificates = new ArrayList<>();

    private void read(List<Folio> folios) {
        for (var folio : folios) {
            FactLine.read(folio, new FactLine.Taker() {
                @Override
                public void entry(LedgerEntry entry) {
                    entries.add(entry);
                }

                @Override
                public void certificate(Certificate certificate) {
                    certificates.add(certificate);
                }
            });
        }
    }

    @Test
    void isWhatTheDocumentationSays() {
        var folios = Folio.of(
                List.of(
                        LedgerEntry.registered(71, DAY, SAID),
                        LedgerEntry.of(72, LedgerEntry.Kind.BLOCKED, SAID, SAID, "Chưa có điện thoại"),
                        LedgerEntry.of(73, LedgerEntry.Kind.USED, null, SAID.plusDays(1), "")),
                List.of(new Certificate(71, "5401AB", DAY, DAY.plusYears(3))));
        assertEquals(List.of(new Folio(4, 0, """
                        @20240612
                        7 S9 20240610
                        8 B0 20240612 Chưa có điện thoại
                        @20240613
                        9 U0 -
                        7 C 20240610 20270610 5401AB
                        """)), folios);
    }

    @Test
    void whateverIsSaidIsReadAgain() {
        var random = new Random(7);
        var texts = List.of(
                "", "x", " ", "hai từ", "\\", "\\n", "a\nb\\", "@20240101", "Ướt đẫm\t— 100%", "- ", "ừ".repeat(400));
        var said = new ArrayList<LedgerEntry>();
        var named = new ArrayList<Certificate>();
        for (int i = 0; i < 3000; i++) {
            long person = 1 + random.nextInt(200);
            var day = random.nextInt(5) == 0 ? null : DAY.plusDays(random.nextInt(40_000) - 20_000);
            said.add(new LedgerEntry(
                    person,
                    LedgerEntry.Kind.values()[random.nextInt(5)],
                    Stage.values()[random.nextInt(Stage.values().length)],
                    day,
                    SAID.plusDays(random.nextInt(3)),
                    texts.get(random.nextInt(texts.size()))));
            if (i % 3 == 0) {
                named.add(new Certificate(person, texts.get(1 + random.nextInt(9)) + i, day, null));
            }
        }
        var folios = Folio.of(said, named);
        assertTrue(folios.stream().allMatch(f -> f.lines().length() <= 2000), "as long as the column");
        assertEquals(
                folios.size(),
                folios.stream().map(f -> f.number() + "/" + f.part()).distinct().count());
        read(folios);
        assertEquals(ofEach(said), ofEach(entries));
        assertEquals(
                named.stream().collect(Collectors.groupingBy(Certificate::personId)),
                certificates.stream().collect(Collectors.groupingBy(Certificate::personId)));
    }

    /** The order within a person matters, that of people doesn't. */
    private static Object ofEach(List<LedgerEntry> entries) {
        return entries.stream().collect(Collectors.groupingBy(LedgerEntry::personId));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "7",
                "7 S9",
                "7 S11 20240610",
                "7 S 20240610",
                "7 X9 20240610",
                "16 S9 20240610",
                "-1 S9 20240610",
                "7 S9 20240631",
                "7 S9 heute",
                "7 C 20240610",
                "7 C - -x AB",
                "@",
                "@20241301"
            })
    void aLineThatCantBeReadIsNamed(String line) {
        var folio = new Folio(0, 0, "@20240612\n3 S1 -\n" + line + "\n");
        var unreadable = assertThrows(IllegalArgumentException.class, () -> read(List.of(folio)));
        assertEquals(line, unreadable.getMessage());
        assertEquals(1, entries.size(), "what stands before it is read");
    }
}

package org.kyso.tasks.impl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ConsoleNoticesTest {

    @Test
    void aShortSentenceIsSaidAsItIs() {
        assertEquals("The store is open.", ConsoleNotices.line("The store is open."));
    }

    @Test
    void ofALongOneTheFootSaysTheBeginning() {
        var sentence = "nhập ".repeat(40);
        var line = ConsoleNotices.line(sentence);
        assertTrue(line.length() <= 90, line);
        assertTrue(line.endsWith(" nhập…"), line);
    }

    @Test
    void aLongWordIsCut() {
        assertEquals(90, ConsoleNotices.line("a".repeat(300)).length());
    }
}

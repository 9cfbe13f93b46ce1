package org.kyso.store.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kyso.store.spi.SecretAsker.Kind;
import org.kyso.store.spi.SecretAsker.Question;
import org.kyso.tasks.api.RefusedException;

class TerminalTest {

    private static final Question NEW = new Question(Kind.NEW_PASSPHRASE, "/kho", "", 3, false, false);

    private final List<String> prompts = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    private Terminal typing(String... lines) {
        var typed = new ArrayDeque<>(List.of(lines));
        return new Terminal(
                prompt -> {
                    prompts.add(prompt);
                    return typed.isEmpty() ? null : typed.remove().toCharArray();
                },
                said::add);
    }

    @Test
    void hasANewPassphraseTypedTwice() throws RefusedException {
        var answer = typing("mưa rơi trên mái", "mưa rơi trên mái").ask(NEW);
        assertEquals("mưa rơi trên mái", new String(answer.secret()));
        assertEquals(2, prompts.size());
        assertTrue(prompts.get(0).contains("/kho"), prompts.get(0));
    }

    @Test
    void saysWhyItAsksAgain() throws RefusedException {
        var answer = typing("short", "mưa rơi trên mái", "mưa rơi", "mưa rơi trên mái", "mưa rơi trên mái")
                .ask(NEW);
        assertEquals("mưa rơi trên mái", new String(answer.secret()));
        assertEquals(2, said.size(), said.toString());
    }

    @Test
    void givesUpAfterThree() {
        assertThrows(
                RefusedException.class,
                () -> typing("short", "short", "short", "mưa rơi trên mái").ask(NEW));
        assertEquals(3, prompts.size());
    }

    @Test
    void takesNothingForARandomKeyAndSaysSo() throws RefusedException {
        assertEquals(0, typing("").ask(NEW).secret().length);
        assertEquals(1, said.size());
    }

    @Test
    void namesTheAccountAndTheTriesLeft() throws RefusedException {
        typing("x").ask(new Question(Kind.PASSWORD, "may-chu/kyso", "binh", 2, true, false));
        assertTrue(prompts.get(0).contains("binh") && prompts.get(0).contains("may-chu/kyso"), prompts.get(0));
        assertTrue(said.get(0).contains("2"), said.get(0));
    }

    @Test
    void refusesWhereTheInputEnds() {
        assertThrows(
                RefusedException.class, () -> typing().ask(new Question(Kind.PASSPHRASE, "/kho", "", 3, false, false)));
    }

    @Test
    void isNotThereInATest() {
        assertFalse(Terminal.isThere());
    }
}

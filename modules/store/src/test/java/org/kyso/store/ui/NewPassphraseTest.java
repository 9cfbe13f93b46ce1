package org.kyso.store.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewPassphraseTest {

    private final NewPassphrase typed = new NewPassphrase();

    private void type(String first, String second) {
        typed.type(first.toCharArray(), second.toCharArray());
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', false",
        "ngắn, ngắn, false",
        "matkhau123, matkhau123, false",
        "mưa rơi trên mái, '', false",
        "mưa rơi trên mái, mưa rơi trên, false",
        "mưa rơi trên mái, mưa rơi trên mái, true",
    })
    void isCompleteWhenItIsGoodEnoughAndTypedTwice(String first, String second, boolean complete) {
        type(first, second);
        assertEquals(complete, typed.isComplete());
        assertEquals(complete, typed.complaint().isEmpty());
    }

    @Test
    void showsItsStrengthWhileItIsTyped() {
        var empty = typed.strength();
        type("mưa", "");
        var weak = typed.strength();
        double short3 = typed.fullness();
        type("mưa rơi trên mái ngói cũ", "");
        assertNotEquals(empty, weak);
        assertNotEquals(weak, typed.strength());
        assertTrue(short3 < typed.fullness() && typed.fullness() <= 1);
    }

    @Test
    void isGoneWhenItIsCleared() {
        char[] first = "mưa rơi trên mái".toCharArray();
        typed.type(first, first.clone());
        var taken = typed.take();
        typed.clear();
        assertEquals("mưa rơi trên mái", new String(taken));
        assertFalse(new String(first).contains("mưa"));
    }
}

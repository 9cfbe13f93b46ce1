package org.kyso.store.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.store.api.PassphraseStrength.Level;

class PassphraseStrengthTest {

    @ParameterizedTest
    @CsvSource({
        "'', TOO_SHORT",
        "Kh0!ngD@i, TOO_SHORT",
        "đủ dài ?, TOO_SHORT",
        "1234567890, COMMON",
        "0987654321, COMMON",
        "aaaaaaaaaaaa, COMMON",
        "abcabcabcabc, COMMON",
        "abcdefghijkl, COMMON",
        "qwertyuiop, COMMON",
        "password123, COMMON",
        "Password@2024, COMMON",
        "matkhau123456, COMMON",
        "Mật khẩu 2024, COMMON",
        "quangninh2024, COMMON",
        "Công an Quảng Ninh, COMMON",
        "conganhalong1, COMMON",
        "kyso kyso kyso, COMMON",
        "01/07/1985 ok, COMMON",
        "tuyetvoixa, WEAK",
        "con mèo ngủ say, WEAK",
        "bốn con mèo ngủ say, FAIR",
        "mưa rơi trên mái ngói cũ, GOOD",
        "correct horse battery staple, WEAK",
        "xK9#vLq2!pRt7, GOOD",
    })
    void tellsStrongFromWeak(String words, Level level) {
        assertEquals(level, PassphraseStrength.of(words.toCharArray()).level());
        assertEquals(
                level == Level.TOO_SHORT || level == Level.COMMON,
                PassphraseStrength.of(words.toCharArray()).refusal().isPresent());
    }

    @Test
    void countsLettersAndNotWhatTheyAreMadeUpOf() {
        var nine = Normalizer.normalize("đủ ở ngoài", Normalizer.Form.NFD).substring(0, 10);
        assertEquals(Level.TOO_SHORT, PassphraseStrength.of(nine.toCharArray()).level());
    }
}

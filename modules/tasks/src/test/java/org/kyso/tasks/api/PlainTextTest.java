package org.kyso.tasks.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nguyễn Văn Một|Nguyễn Văn Một",
                "<html><img src='http://a'>|' <html><img src=''http://a''>'",
                "<HTML>x|' <html>x'",
                "a <html>|a <html>",
                "'one\n<html>two'|'one\n <html>two'",
                "a\u202eb|a[U+202E]b",
                "a\u0007b\u200bc\u00ad|a[U+0007]b[U+200B]c[U+00AD]"
            })
    void aTextIsShownAsWhatItIs(String text, String shown) {
        assertEquals(shown, PlainText.shown(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'099070937933' is none|'•••••••••933' is none",
                "(099 070 937 933).|(••• ••• ••• 933).",
                "012.345.678, 0000123456|•••.•••.678, •••••••456",
                "99070937933.0|••••••••933.0",
                "'099073962512/099074220651'|'•••••••••512/•••••••••651'",
                "ID099076684995 099075599370_2|ID•••••••••995 •••••••••370_2",
                "0990813935388|••••••••••388"
            })
    void whatNamesAPersonIsMasked(String sentence, String masked) {
        assertEquals(masked, PlainText.masked(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "164 rows, as of 20/06/2024",
                "2024-06-20 14 rows",
                "roster-20240620-101112-123.xlsx",
                "/store/099070937933.xlsx",
                "sha256 0123456789ab",
                "12,345,678 people",
                "SH 107-000"
            })
    void otherNumbersStay(String sentence) {
        assertEquals(sentence, PlainText.masked(sentence));
    }

    /** What a cell holds is as long as its writer likes. */
    @Test
    void aLongTextIsMaskedInNoTime() {
        var text = "a".repeat(500_000);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertEquals(text, PlainText.masked(text)));
    }
}

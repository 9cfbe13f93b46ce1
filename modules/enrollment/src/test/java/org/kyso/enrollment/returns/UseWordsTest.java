package org.kyso.enrollment.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.exchange.api.Mark;

class UseWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "✓",
                "☑",
                "1",
                "3 lần",
                "Có",
                "Đã sử dụng",
                "Đã ký số",
                "Sử dụng",
                "Đã ký số 2 lần",
                "used",
                "Đã sử dụng dịch vụ công"
            })
    void somebodyUsedIt(String written) {
        assertEquals(Optional.of(Mark.YES), UseWords.read(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "☐",
                "✗",
                "/",
                "[ ]",
                "0",
                "0 lần",
                "Không",
                "Chưa",
                "Chưa sử dụng",
                "Không sử dụng",
                "Chưa ký số lần nào",
                "Chưa có giao dịch",
                "not used"
            })
    void nobodyUsedIt(String written) {
        assertEquals(Optional.of(Mark.NO), UseWords.read(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "–", "..."})
    void aBlankSaysNothing(String written) {
        assertEquals(Optional.of(Mark.BLANK), UseWords.read(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "có thể",
                "?",
                "x?",
                "Chưa rõ",
                "Không biết",
                "Sẽ sử dụng",
                "Sử dụng sau",
                "Đã sử dụng thử không được",
                "*",
                "Đang chờ"
            })
    void whatIsNotKnownIsNotGuessed(String written) {
        assertEquals(Optional.empty(), UseWords.read(written));
    }
}

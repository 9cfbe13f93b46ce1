package org.kyso.exchange.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "Đức Duy, duc duy",
        "ĐỨC DUY, duc duy",
        "'Ngày, tháng,  năm sinh', ngay thang nam sinh",
        "Công an xã/phường, cong an xa phuong",
        "'  Họ   và tên: ', ho va ten",
        "Số CCCD (12 số), so cccd 12 so"
    })
    void plainTextHasNoDiacriticsAndNoPunctuation(String text, String plain) {
        assertEquals(plain, Words.plain(text));
    }

    @ParameterizedTest
    @CsvSource({
        "Hoà, Hòa",
        "HOÀ, Hòa",
        "Thuỷ, Thủy",
        "Khoẻ, Khỏe",
        "Hoà Bình, Hòa Bình",
        "Luỹ, Lũy",
        "Toạ, Tọa",
        "Hòa, Hòa"
    })
    void theTwoPlacesOfAToneMarkAreOneName(String old, String other) {
        assertEquals(Words.key(other), Words.key(old));
    }

    @ParameterizedTest
    @CsvSource({"Quý, Qúy", "Hòa, Hoa", "Hóa, Hòa", "Toàn, Tòan"})
    void otherSpellingsAreOtherNames(String one, String other) {
        assertNotEquals(Words.key(other), Words.key(one));
    }

    @ParameterizedTest
    @CsvSource({"Quý, quý", "Hoàng, hoàng", "Đoàn Thuý, đoàn thúy", "Huỳnh, huỳnh"})
    void marksAreMovedInOpenSyllablesOnly(String text, String key) {
        assertEquals(key, Words.key(text));
    }
}

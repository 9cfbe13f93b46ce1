package org.kyso.exchange.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VniTest {

    private static String read(String written) {
        return CellText.of(written, LegacyFont.NONE).cell().text();
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyeãn Vaên Huøng, Nguyễn Văn Hùng",
        "Traàn Ñöùc Duõng, Trần Đức Dũng",
        "Leâ Höõu Cöôøng, Lê Hữu Cường",
        "Ñaëng Xuaân Nam, Đặng Xuân Nam",
        "Vuõ Tuaán Sôn, Vũ Tuấn Sơn",
        "Phaïm Quang Khaùnh, Phạm Quang Khánh",
        "Ñoã Vaên Hoøa, Đỗ Văn Hòa",
        "NGUYEÃN THÒ HÖÔNG, NGUYỄN THỊ HƯƠNG"
    })
    void decodesNames(String written, String name) {
        assertTrue(Vni.isVni(written));
        assertEquals(name, Vni.decode(written));
        assertEquals(name, read(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Văn Hùng",
                "Hoàng Thị Toàn",
                "Đỗ Thị Thuý",
                "Lò Văn Khuyên",
                "Quách Thị Hoè",
                "Noël",
                "Đắk Lắk",
                "Krông Nô",
                "Công an xã Đồng Tiến",
                "Công an phường Hồng Gai",
                "Giáp Thị Nguyệt",
                "Nghiêm Xuân Yêm"
            })
    void leavesCorrectTextAlone(String written) {
        assertFalse(Vni.isVni(written));
        assertEquals(written, read(written));
        assertEquals(written, read(Normalizer.normalize(written, Normalizer.Form.NFD)));
    }

    @Test
    void readsEachRunOfACellInItsFont() {
        var runs = List.of(
                new CellText.Run("Nguyễn Văn ", LegacyFont.NONE),
                new CellText.Run("Hïng", LegacyFont.named(".VnTime")));
        assertEquals("Nguyễn Văn Hùng", CellText.ofRuns(runs).cell().text());
    }

    @ParameterizedTest
    @CsvSource({
        "Wingdings, ü, ✓",
        "Wingdings, û, ✗",
        "Wingdings, þ, ☑",
        "Wingdings, o, ☐",
        "Wingdings 2, P, ✓",
        "Webdings, r, ✗"
    })
    void showsTheSignsOfAFontOfSigns(String font, String written, String sign) {
        assertEquals(sign, CellText.of(written, LegacyFont.named(font)).cell().text());
    }
}

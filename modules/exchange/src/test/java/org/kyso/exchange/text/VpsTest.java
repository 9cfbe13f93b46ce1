package org.kyso.exchange.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VpsTest {

    private static String read(String written) {
        return CellText.of(written, LegacyFont.named("VPS Times")).cell().text();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "NguyÍn Væn Hùng, Nguyễn Văn Hùng",
                "TrÀn ñÙc DÛng, Trần Đức Dũng",
                "Lê H»u CÜ©ng, Lê Hữu Cường",
                "ñ¥ng Xuân Nam, Đặng Xuân Nam",
                "Phåm Quang Khánh, Phạm Quang Khánh",
                "VÛ TuÃn SÖn, Vũ Tuấn Sơn",
                "ñ‡ Væn Hòa, Đỗ Văn Hòa"
            })
    void decodesNames(String written, String name) {
        assertEquals(name, Vps.decode(written));
        assertEquals(name, read(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn Hùng", "Lò Văn Khuyên", "Noël", "Krông Nô", "CÔNG AN TỈNH QUẢNG NINH"})
    void leavesCorrectTextAlone(String written) {
        assertFalse(Vps.isVps(written));
        assertEquals(written, read(written));
    }
}

package org.kyso.personnel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đ/c Nguyễn Văn Hùng | Nguyễn Văn Hùng",
                "Thượng úy Trần Đức Dũng | Trần Đức Dũng",
                "Đại uý, Phạm Minh Thắng | Phạm Minh Thắng",
                "4. Đồng chí Lê An | Lê An",
                "Ông Hoàng Quang Hải | Hoàng Quang Hải",
                "Bà Vũ Tuấn Sơn | Vũ Tuấn Sơn",
                "Trần Đức Dũng (Đội trưởng) | Trần Đức Dũng",
                "Lê Hữu Cường - Phó đội trưởng | Lê Hữu Cường",
                "Hoàng Quang Hải* | Hoàng Quang Hải",
                "Nguyễn Văn An (2) | Nguyễn Văn An (2)",
                "Bùi Thị Ông Bà | Bùi Thị Ông Bà",
                "Đại Văn Úy | Đại Văn Úy",
                "K'Brơi | K'Brơi",
                "Nguyễn-Lê An | Nguyễn-Lê An"
            })
    void whatIsNoNameIsTakenOff(String written, String name) {
        assertEquals(name, PersonNames.bare(written));
    }
}

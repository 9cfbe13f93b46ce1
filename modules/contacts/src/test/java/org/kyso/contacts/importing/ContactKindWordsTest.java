package org.kyso.contacts.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.contacts.api.ContactKind;

class ContactKindWordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Hỗ trợ địa bàn, PROVIDER_AREA",
        "VNPT hỗ trợ các đơn vị, PROVIDER_AREA",
        "Khu vực, PROVIDER_AREA",
        "Support area, PROVIDER_AREA",
        "Phòng Khách hàng doanh nghiệp VNPT, PROVIDER_OFFICE",
        "Enterprise department, PROVIDER_OFFICE",
        "Phòng Tham mưu, STAFF_DIVISION",
        "PV01, STAFF_DIVISION",
        "Staff division, STAFF_DIVISION",
        "Đầu mối đơn vị, FOCAL_OFFICER",
        "Focal officer, FOCAL_OFFICER",
        "Unit, FOCAL_OFFICER",
        "Hỗ trợ địa bàn, PROVIDER_AREA",
        "focal_officer, FOCAL_OFFICER"
    })
    void readsTheKind(String text, ContactKind expected) {
        assertEquals(Optional.of(expected), ContactKindWords.read(text));
    }

    @Test
    void doesNotGuess() {
        assertEquals(Optional.empty(), ContactKindWords.read("Khác"));
    }
}

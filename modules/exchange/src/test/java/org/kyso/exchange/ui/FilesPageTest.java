package org.kyso.exchange.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesPageTest {

    @ParameterizedTest
    @CsvSource({
        "'',false",
        "' ',false",
        "20/06/2024,false",
        "2024-06-20,false",
        "20/06,true",
        "31/02/2024,true",
        "hôm qua,true"
    })
    void aMistypedDayIsNotTakenForNone(String typed, boolean unreadable) {
        assertEquals(unreadable, FilesPage.isDayUnreadable(typed));
    }
}

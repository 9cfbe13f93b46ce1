package org.kyso.contacts.impl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VietnameseOrderTest {

    @Test
    void sortsPeopleByGivenNameThenMiddleThenFamily() {
        assertEquals(
                List.of("Trần Văn An", "Lê Thị Bình", "Đỗ Văn Bình", "Lê Văn Bình", "Bùi Đức Duy", "Vũ Đan", "Mẫu")
                        .stream()
                        .sorted(VietnameseOrder.NAME)
                        .toList(),
                Stream.of("Trần Văn An", "Lê Thị Bình", "Đỗ Văn Bình", "Lê Văn Bình", "Bùi Đức Duy", "Vũ Đan", "Mẫu")
                        .toList());
    }

    @Test
    void putsTheLettersWithMarksBehindTheirBareOnes() {
        assertEquals(
                List.of("Cao", "Dung", "Đông", "Ông", "Tâm", "Ước"),
                Stream.of("Ước", "Đông", "Tâm", "Cao", "Ông", "Dung")
                        .sorted(VietnameseOrder.TEXT)
                        .toList());
    }
}

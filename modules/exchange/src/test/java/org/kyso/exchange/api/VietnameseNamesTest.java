package org.kyso.exchange.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class VietnameseNamesTest {

    private static void assertSorts(List<String> right, Function<List<String>, List<String>> sort) {
        for (int seed = 0; seed < 20; seed++) {
            var mixed = new ArrayList<>(right);
            Collections.shuffle(mixed, new Random(seed));
            assertEquals(right, sort.apply(mixed));
        }
    }

    @Test
    void sortsByGivenNameThenMiddleThenFamily() {
        var right = List.of(
                "Trần Văn An",
                "Bùi Bích Anh",
                "Nguyễn Văn Ân",
                "Lê Thị Bình",
                "Lê Văn Bình",
                "Nguyễn Văn Bình",
                "Nguyễn Văn Dũng",
                "Bùi Văn Đức",
                "Đỗ Văn Đức",
                "Hoàng",
                "Hoàng Hoàng",
                "Phạm Xuân Yên");
        assertSorts(
                right,
                names -> names.stream()
                        .sorted(VietnameseNames.by(Function.identity()))
                        .toList());
    }

    @Test
    void sortsLettersWithMarksBehindTheirBareOnes() {
        assertSorts(
                List.of("Cao", "Dung", "Đông", "Ông", "Tâm", "Ước"),
                texts -> texts.stream().sorted(VietnameseNames.alphabetical()).toList());
    }
}

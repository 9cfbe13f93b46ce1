package org.kyso.personnel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class VietnameseNamesTest {

    @Test
    void sortsByGivenNameThenMiddleThenFamily() {
        var right = List.of(
                "Trần Văn An",
                "Nguyễn Văn Ân",
                "Lê Thị Bình",
                "Lê Văn Bình",
                "Nguyễn Văn Bình",
                "Nguyễn Văn Dũng",
                "Bùi Văn Đức",
                "Đỗ Văn Đức",
                "Hoàng",
                "Phạm Xuân Yên");
        for (int seed = 0; seed < 20; seed++) {
            var mixed = new ArrayList<>(right);
            Collections.shuffle(mixed, new Random(seed));
            mixed.sort(VietnameseNames.by(Function.identity()));
            assertEquals(right, mixed);
        }
    }
}

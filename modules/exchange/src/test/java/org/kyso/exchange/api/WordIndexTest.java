package org.kyso.exchange.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordIndexTest {

    private final WordIndex index = WordIndex.of(
            Stream.of("Nguyễn Văn Hùng 099070937933", "Lê Thị Nguyên", "Công an phường Hồng Gai", "Đỗ Hùng Văn", ""));

    @Test
    void findsByBeginningsInAnyOrderWithoutDiacritics() {
        assertEquals(List.of(0, 1), index.find("nguyen", 9));
        assertEquals(List.of(0, 3), index.find("văn hung", 9));
        assertEquals(List.of(3), index.find("do v", 9));
        assertEquals(List.of(0), index.find("0990709", 9));
        assertEquals(List.of(2), index.find("ga ho", 9));
    }

    @Test
    void whatBeginsSoComesFirstAndThenWhatHasTheWordsSideBySide() {
        var names = WordIndex.of(Stream.of("Hùng Thị An", "Lê An Hùng Bình", "An Hùng", "An Bình Hùng"));

        assertEquals(List.of(2, 1, 0, 3), names.find("an hung", 9));
        assertEquals(List.of(2, 1), names.find("an hung", 2));
    }

    @Test
    void blanksFindNothing() {
        assertEquals(List.of(), index.find(" … ", 9));
        assertEquals(List.of(), index.find("khong", 9));
    }

    @Test
    void findsWhatLookingAtEachLineFinds() {
        var random = new Random(7);
        var syllables = List.of("an", "anh", "ba", "bac", "a", "b");
        var lines = IntStream.range(0, 400)
                .mapToObj(line -> String.join(
                        " ",
                        random.ints(1 + random.nextInt(4), 0, syllables.size())
                                .mapToObj(syllables::get)
                                .toList()))
                .toList();
        var all = WordIndex.of(lines.stream());
        for (var asked : List.of("a", "an", "an b", "ba an", "bac", "anh a a", "x")) {
            var words = List.of(asked.split(" "));
            var expected = IntStream.range(0, lines.size())
                    .filter(line -> words.stream().allMatch(word -> (" " + lines.get(line)).contains(" " + word)))
                    .boxed()
                    .toList();
            assertEquals(expected, all.find(asked, 1_000).stream().sorted().toList(), asked);
        }
    }
}

package org.kyso.contacts.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kyso.contacts.coverage.SampleTree;

class SupportAreaNamesTest {

    private final SupportAreaNames words = new SupportAreaNames(SampleTree.tree());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Hải Hà và Móng Cái                              | HH-MC
            Hải Hà, Móng Cái                                | HH-MC
            Móng Cái; Hải Hà                                | HH-MC
            hai ha mong cai                                 | HH-MC
            TP Móng Cái                                     | HH-MC
            Địa bàn huyện Hải Hà                            | HH-MC
            HH-MC                                           | HH-MC
            Hạ Long                                         | HL-BC HL-HG
            Hạ Long (phía Bãi Cháy và Hoành Bồ)             | HL-BC
            Hạ Long - Bãi Cháy                              | HL-BC
            thành phố Hạ Long phía Hồng Gai                 | HL-HG
            Hạ Long (Hồng Gai), Uông Bí                     | HL-HG UB-QY
            Hoành Bồ                                        | HL-BC
            Uông Bí, Quảng Yên; Hải Hà và Móng Cái          | HH-MC UB-QY
            Uông Bí và Quảng Yên Hạ Long phía Hồng Gai      | HL-HG UB-QY
            Toàn tỉnh                                       | HH-MC HL-BC HL-HG UB-QY
            """)
    void findsTheAreasATextNames(String text, String expected) {
        var reading = words.read(text);
        assertEquals(expected, String.join(" ", reading.codes()));
        assertEquals(List.of(), reading.unknown());
        assertEquals(List.of(), reading.outside());
    }

    @Test
    void saysWhichWordsNameNothing() {
        assertEquals(
                List.of("Vân", "Đồn"), words.read("Hải Hà, Móng Cái, Vân Đồn").unknown());
    }

    @Test
    void saysThatADistrictIsInNoArea() {
        assertEquals(List.of("Cô Tô"), words.read("Hải Hà, Cô Tô").outside());
    }

    @Test
    void saysWhereOnlyAPartOfAnAreaWasNamed() {
        assertEquals(List.of("Hải Hà và Móng Cái"), words.read("Hải Hà").wider());
        assertEquals(List.of(), words.read("Hải Hà, Móng Cái").wider());
        assertEquals(List.of(), words.read("Hải Hà và Móng Cái").wider());
        assertEquals(List.of(), words.read("Hạ Long").wider());
    }

    @Test
    void readsNothingOutOfNothing() {
        assertEquals(
                new SupportAreaNames.NamedAreas(java.util.Set.of(), List.of(), List.of(), List.of()), words.read(" "));
    }
}

package org.kyso.contacts.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Pattern PLACES = Pattern.compile("\\{\\d}");

    private static Properties texts(String path, String file) throws IOException {
        var texts = new Properties();
        try (var in = TextsTest.class.getResourceAsStream("/org/kyso/contacts/" + path + "/" + file)) {
            assertNotNull(in, file);
            texts.load(in);
        }
        return texts;
    }

    private static TreeSet<String> places(String text) {
        return new TreeSet<>(PLACES.matcher(text).results().map(r -> r.group()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage", "importing", "store", "ui"})
    void everyTextIsThereInBothLanguagesWithTheSamePlaces(String path) throws IOException {
        var english = texts(path, "Bundle.properties");
        var vietnamese = texts(path, "Bundle_vi.properties");
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(vietnamese.keySet()));
        for (var key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(vietnamese.getProperty(key)), key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage", "importing", "store", "ui"})
    void quotesAreDoubledJustWhereATextHasPlaces(String path) throws IOException {
        for (var file : Arrays.asList("Bundle.properties", "Bundle_vi.properties")) {
            var texts = texts(path, file);
            for (var key : texts.stringPropertyNames()) {
                var text = texts.getProperty(key);
                var paired = text.replace("''", "");
                assertFalse(places(text).isEmpty() ? !paired.equals(text) : paired.contains("'"), key);
            }
        }
    }
}

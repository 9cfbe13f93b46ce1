package org.kyso.personnel.api;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** The order of Vietnamese names: by given name, which is the last word, then the middle, then the family name. */
public final class VietnameseNames {

    private VietnameseNames() {}

    /** Compares things by a full name. One comparator for one sort: it isn't thread-safe. */
    public static <T> Comparator<T> by(Function<T, String> fullName) {
        var collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        Comparator<String> order = Comparator.comparing((String name) -> key(collator, given(name)))
                .thenComparing(name -> key(collator, middle(name)))
                .thenComparing(name -> key(collator, family(name)));
        return Comparator.comparing(fullName, order);
    }

    private static CollationKey key(Collator collator, String text) {
        return collator.getCollationKey(text);
    }

    private static String given(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String family(String name) {
        int first = name.indexOf(' ');
        return first < 0 ? "" : name.substring(0, first);
    }

    private static String middle(String name) {
        int first = name.indexOf(' ');
        int last = name.lastIndexOf(' ');
        return first == last ? "" : name.substring(first + 1, last);
    }
}

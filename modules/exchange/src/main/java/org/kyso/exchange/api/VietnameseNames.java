package org.kyso.exchange.api;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The order in which Vietnamese sort names and other texts.
 *
 * <p>A comparator makes one collation key for each text and keeps it, so take a new one for each sort. It isn't
 * thread-safe.
 */
public final class VietnameseNames {

    private VietnameseNames() {}

    /** Compares things by a full name: by given name, which is the last word, then the middle, then the family name. */
    public static <T> Comparator<T> by(Function<T, String> fullName) {
        return comparing(fullName, (collator, name) -> {
            int first = name.indexOf(' ');
            int last = name.lastIndexOf(' ');
            var given = key(collator, name.substring(last + 1));
            var middle = key(collator, first == last ? "" : name.substring(first + 1, last));
            var family = key(collator, first < 0 ? "" : name.substring(0, first));
            var all = Arrays.copyOf(given, given.length + middle.length + family.length);
            System.arraycopy(middle, 0, all, given.length, middle.length);
            System.arraycopy(family, 0, all, given.length + middle.length, family.length);
            return all;
        });
    }

    /** Compares texts by the alphabet, such as names of units. */
    public static Comparator<String> alphabetical() {
        return comparing(Function.identity(), VietnameseNames::key);
    }

    /** Makes the collation key of a text. */
    @FunctionalInterface
    private interface KeyMaker {
        byte[] key(Collator collator, String text);
    }

    private static <T> Comparator<T> comparing(Function<T, String> text, KeyMaker maker) {
        var collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        Map<String, byte[]> keys = new HashMap<>();
        Function<String, byte[]> known = name -> keys.computeIfAbsent(name, n -> maker.key(collator, n));
        return (one, other) -> Arrays.compareUnsigned(known.apply(text.apply(one)), known.apply(text.apply(other)));
    }

    /** The bytes of a collation key, with an end that sorts before every further letter. */
    private static byte[] key(Collator collator, String text) {
        var bytes = collator.getCollationKey(text).toByteArray();
        return Arrays.copyOf(bytes, bytes.length + 2);
    }
}

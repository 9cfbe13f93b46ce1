package org.kyso.contacts.impl;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.kyso.contacts.api.Contact;

/** How Vietnamese sort: texts by the alphabet, people by given name, then middle, then family name. */
public final class VietnameseOrder {

    private static final Collator ALPHABET = Collator.getInstance(Locale.forLanguageTag("vi"));

    /** Texts. */
    public static final Comparator<String> TEXT = ALPHABET::compare;

    /** Names of people. */
    public static final Comparator<String> NAME = Comparator.comparing(VietnameseOrder::given, TEXT)
            .thenComparing(VietnameseOrder::middle, TEXT)
            .thenComparing(VietnameseOrder::family, TEXT);

    /** Contacts by kind, then by name. */
    public static final Comparator<Contact> CONTACT = Comparator.comparing(Contact::kind)
            .thenComparing(Contact::name, NAME)
            .thenComparing(Contact::id);

    private VietnameseOrder() {}

    private static String given(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String middle(String name) {
        int first = name.indexOf(' ');
        int last = name.lastIndexOf(' ');
        return first < last ? name.substring(first + 1, last) : "";
    }

    private static String family(String name) {
        int first = name.indexOf(' ');
        return first < 0 ? "" : name.substring(0, first);
    }
}

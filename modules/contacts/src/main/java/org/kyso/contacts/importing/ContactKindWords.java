package org.kyso.contacts.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kyso.contacts.api.ContactKind;
import org.kyso.exchange.api.Words;

/** Tells what kind of contact people mean when they write it. */
final class ContactKindWords {

    /** The first that a text contains decides: "Đầu mối hỗ trợ các đơn vị" is the provider's. */
    private static final List<Map.Entry<ContactKind, List<String>>> WORDS = List.of(
            Map.entry(ContactKind.PROVIDER_OFFICE, List.of("doanh nghiep", "enterprise", "provider office")),
            Map.entry(ContactKind.STAFF_DIVISION, List.of("tham muu", "pv01", "staff division", "staff desk", "staff")),
            Map.entry(ContactKind.PROVIDER_AREA, List.of("ho tro", "vnpt", "nha cung cap", "provider", "support")),
            Map.entry(ContactKind.FOCAL_OFFICER, List.of("don vi", "focal officer", "focal", "unit")),
            Map.entry(ContactKind.PROVIDER_AREA, List.of("dia ban", "khu vuc", "area")));

    private ContactKindWords() {}

    static Optional<ContactKind> read(String text) {
        for (var kind : ContactKind.values()) {
            if (kind.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        var plain = " " + Words.plain(text) + " ";
        return WORDS.stream()
                .filter(entry -> entry.getValue().stream().anyMatch(w -> plain.contains(" " + w + " ")))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}

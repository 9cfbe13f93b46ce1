package org.kyso.contacts.impl;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kyso.contacts.api.Contact;
import org.kyso.store.spi.Deed;
import org.openide.util.NbBundle.Messages;

/** What a change of contacts says on the audit trail: which fields were what, numbers and mail by their ends only. */
@Messages({
    "deedKind=kind",
    "deedName=name",
    "deedRole=role",
    "deedPhone=phone",
    "deedMail=mail",
    "deedNote=note",
    "deedAreas=areas",
    "deedUnit=unit"
})
final class ContactDeed {

    private static final int SHOWN = 3;
    private static final int MOST_NEW = 20;

    private ContactDeed() {}

    /** The deed with what contacts were before and are after; those in one of the two alone are new, or gone. */
    static Deed changing(Deed deed, Collection<Contact> before, Collection<Contact> after) {
        var was = byId(before);
        var is = byId(after);
        var ids = new TreeSet<>(after.isEmpty() ? was.keySet() : is.keySet());
        if (ids.size() > MOST_NEW) {
            // A whole list of new ones would be cut off anyway and hide what changed.
            ids.retainAll(was.keySet());
        }
        return deed.changing(text(ids, was, is), text(ids, is, was));
    }

    private static Map<Long, Map<String, String>> byId(Collection<Contact> contacts) {
        return contacts.stream().collect(Collectors.toMap(Contact::id, ContactDeed::fields, (a, b) -> b));
    }

    /** Of each contact what it says in one of the two states and not in the other. */
    private static String text(
            Collection<Long> ids, Map<Long, Map<String, String>> one, Map<Long, Map<String, String>> other) {
        return ids.stream()
                .filter(one::containsKey)
                .map(id -> {
                    var elsewhere = other.getOrDefault(id, Map.of());
                    var said = one.get(id).entrySet().stream()
                            .filter(f -> !Objects.equals(f.getValue(), elsewhere.getOrDefault(f.getKey(), "")))
                            .map(f -> f.getKey() + ": " + f.getValue())
                            .collect(Collectors.joining("; "));
                    return ids.size() == 1 || said.isEmpty() ? said : id + ": " + said;
                })
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> fields(Contact contact) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(Bundle.deedKind(), contact.kind().name());
        fields.put(Bundle.deedName(), contact.name());
        fields.put(Bundle.deedRole(), contact.role());
        fields.put(Bundle.deedPhone(), ending(contact.phone()));
        fields.put(Bundle.deedMail(), ending(contact.mail()));
        fields.put(Bundle.deedNote(), contact.note());
        fields.put(Bundle.deedAreas(), String.join(", ", List.copyOf(contact.areas())));
        fields.put(Bundle.deedUnit(), contact.unit());
        return fields;
    }

    private static String ending(String text) {
        return text.length() <= SHOWN ? text : "…" + text.substring(text.length() - SHOWN);
    }
}

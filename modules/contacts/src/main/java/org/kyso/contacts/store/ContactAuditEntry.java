package org.kyso.contacts.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.coverage.ContactKindNames;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.districts.api.UnitTree;
import org.kyso.store.api.AuditAction;
import org.kyso.store.spi.AuditEntry;
import org.openide.util.NbBundle.Messages;

/**
 * What a change of contacts says on the audit trail: which contacts by kind, place and number, since a subject names no
 * person, and which fields were what, phones and mail by their ends only.
 */
@Messages({
    "deedKind=kind",
    "deedName=name",
    "deedRole=role",
    "deedPhone=phone",
    "deedMail=mail",
    "deedNote=note",
    "deedAreas=areas",
    "deedUnit=unit",
    "# {0} - kind",
    "# {1} - number",
    "deedContact={0} (no. {1})",
    "# {0} - kind",
    "# {1} - place",
    "# {2} - number",
    "deedContactOf={0} · {1} (no. {2})",
    "# {0} - contacts",
    "# {1} - count of others",
    "deedMore={0}; and {1} more"
})
public final class ContactAuditEntry {

    private static final int SHOWN = 3;
    private static final int MOST_NEW = 20;
    private static final int MOST_NAMED = 3;

    private final Coverage coverage;

    /** @param tree knows what areas and units are called */
    public ContactAuditEntry(UnitTree tree) {
        coverage = new Coverage(tree, List.of());
    }

    /** A deed done to contacts. */
    public AuditEntry of(AuditAction action, Collection<Contact> contacts) {
        var named = contacts.stream()
                .sorted(Comparator.comparing(Contact::id))
                .limit(MOST_NAMED)
                .map(this::called)
                .collect(Collectors.joining("; "));
        int others = contacts.size() - MOST_NAMED;
        return AuditEntry.of(action, others > 0 ? Bundle.deedMore(named, others) : named);
    }

    private String called(Contact contact) {
        var kind = ContactKindNames.of(contact.kind());
        var place = coverage.scope(contact);
        var number = String.valueOf(contact.id());
        return place.isEmpty() ? Bundle.deedContact(kind, number) : Bundle.deedContactOf(kind, place, number);
    }

    /** The deed with what contacts were before and are after; those in one of the two alone are new, or gone. */
    public AuditEntry changing(AuditEntry deed, Collection<Contact> before, Collection<Contact> after) {
        var was = byId(before);
        var is = byId(after);
        var ids = new TreeSet<>(after.isEmpty() ? was.keySet() : is.keySet());
        if (ids.size() > MOST_NEW) {
            // A whole list of new ones would be cut off anyway and hide what changed.
            ids.retainAll(was.keySet());
        }
        return deed.changing(text(ids, was, is), text(ids, is, was));
    }

    private static Map<Long, Contact> byId(Collection<Contact> contacts) {
        return contacts.stream().collect(Collectors.toMap(Contact::id, c -> c, (a, b) -> b));
    }

    /** Of each contact what it says in one of the two states and not in the other. */
    private String text(Collection<Long> ids, Map<Long, Contact> one, Map<Long, Contact> other) {
        return ids.stream()
                .filter(one::containsKey)
                .map(id -> {
                    var elsewhere = other.containsKey(id) ? fields(other.get(id)) : Map.<String, String>of();
                    var said = fields(one.get(id)).entrySet().stream()
                            .filter(f -> !Objects.equals(f.getValue(), elsewhere.getOrDefault(f.getKey(), "")))
                            .map(f -> f.getKey() + ": " + f.getValue())
                            .collect(Collectors.joining("; "));
                    return ids.size() == 1 || said.isEmpty() ? said : called(one.get(id)) + ": " + said;
                })
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private Map<String, String> fields(Contact contact) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(Bundle.deedKind(), ContactKindNames.of(contact.kind()));
        fields.put(Bundle.deedName(), contact.name());
        fields.put(Bundle.deedRole(), contact.role());
        fields.put(Bundle.deedPhone(), ending(contact.phone()));
        fields.put(Bundle.deedMail(), ending(contact.mail()));
        fields.put(Bundle.deedNote(), contact.note());
        fields.put(Bundle.deedAreas(), coverage.areaNames(contact.areas()));
        fields.put(Bundle.deedUnit(), coverage.unitName(contact.unit()));
        return fields;
    }

    private static String ending(String text) {
        return text.length() <= SHOWN ? text : "…" + text.substring(text.length() - SHOWN);
    }
}

package org.kyso.contacts.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kyso.contacts.api.Contact;

/**
 * What the contacts of a file do to those of the store; needs neither.
 *
 * @param changingRows rows behind what is added and changed
 * @param unchangedRows rows that say what the store has already
 */
record ImportPlan(List<Contact> added, List<Contact> changed, int changingRows, int unchangedRows) {

    static ImportPlan of(Collection<ImportedContact> drafts, Collection<Contact> stored) {
        var known = stored.stream().collect(Collectors.groupingBy(ImportedContact.Identity::of));
        var byIdentity = drafts.stream()
                .collect(Collectors.groupingBy(
                        d -> ImportedContact.Identity.of(d.contact()), LinkedHashMap::new, Collectors.toList()));
        var pairs = new HashMap<ImportedContact, Contact>();
        byIdentity.forEach((identity, some) -> pair(some, known.getOrDefault(identity, List.of()), pairs));
        return sorted(drafts, pairs);
    }

    /** First by phone; one that is left on either side is then the same person with a new number. */
    private static void pair(List<ImportedContact> drafts, List<Contact> stored, Map<ImportedContact, Contact> pairs) {
        var open = new ArrayList<>(drafts);
        var free = new ArrayList<>(stored);
        for (var draft : drafts) {
            var same = free.stream()
                    .filter(c -> PhoneNumbers.digits(c.phone())
                            .equals(PhoneNumbers.digits(draft.contact().phone())))
                    .findFirst();
            same.ifPresent(contact -> {
                pairs.put(draft, contact);
                open.remove(draft);
                free.remove(contact);
            });
        }
        if (open.size() == 1 && free.size() == 1) {
            pairs.put(open.get(0), free.get(0));
        }
    }

    private static ImportPlan sorted(Collection<ImportedContact> drafts, Map<ImportedContact, Contact> pairs) {
        var added = new ArrayList<Contact>();
        var changed = new ArrayList<Contact>();
        int changing = 0;
        int unchanged = 0;
        for (var draft : drafts) {
            var stored = pairs.get(draft);
            if (stored == null) {
                added.add(draft.contact());
                changing += draft.rows();
            } else if (!draft.over(stored).equals(stored)) {
                changed.add(draft.over(stored));
                changing += draft.rows();
            } else {
                unchanged += draft.rows();
            }
        }
        return new ImportPlan(List.copyOf(added), List.copyOf(changed), changing, unchanged);
    }
}

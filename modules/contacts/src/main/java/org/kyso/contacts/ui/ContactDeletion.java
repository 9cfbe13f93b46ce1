package org.kyso.contacts.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactConflictException;
import org.kyso.contacts.api.Contacts;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;
import org.openide.util.NbBundle.Messages;

/** Deleting contacts with the user. On the event thread. */
final class ContactDeletion {

    private final Coverage coverage;

    private ContactDeletion(Coverage coverage) {
        this.coverage = coverage;
    }

    /** Asks, then deletes. */
    @Messages({
        "deleteTitle=Delete contacts",
        "deleteThem=&Delete",
        "# {0} - names",
        "deleteQuestion=Delete {0}? This can''t be undone."
    })
    static void start(Coverage coverage, List<Contact> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        if (Notices.getDefault()
                .agrees(Bundle.deleteTitle(), Bundle.deleteQuestion(who(contacts)), Bundle.deleteThem())) {
            new ContactDeletion(coverage).delete(contacts);
        }
    }

    @Messages({"# {0} - how many", "deleteSome={0} contacts"})
    private static String who(List<Contact> contacts) {
        return contacts.size() == 1 ? contacts.get(0).name() : Bundle.deleteSome(contacts.size());
    }

    @Messages({"deletingContacts=Deleting contacts", "# {0} - who", "deletedContacts=Deleted: {0}"})
    private void delete(List<Contact> contacts) {
        Tasks.getDefault()
                .run(
                        Bundle.deletingContacts(),
                        progress -> attempt(contacts),
                        conflict -> conflict.ifPresentOrElse(
                                c -> settle(contacts, c),
                                () -> Notices.getDefault().tell(Bundle.deletedContacts(who(contacts)))));
    }

    private static Optional<ContactConflictException> attempt(List<Contact> contacts) throws RefusedException {
        try {
            Contacts.getDefault().delete(contacts);
            return Optional.empty();
        } catch (ContactConflictException conflict) {
            return Optional.of(conflict);
        }
    }

    /** Shows one after the other what somebody else changed; then deletes the rest, and what is to go all the same. */
    private void settle(List<Contact> contacts, ContactConflictException refused) {
        var wanted = new ArrayList<>(contacts);
        for (var conflict : refused.conflicts()) {
            wanted.remove(conflict.mine());
            switch (new ConflictDialog(new ConflictModel(coverage, conflict.mine(), conflict)).ask()) {
                case MINE -> wanted.add(conflict.theirs().orElseThrow());
                case THEIRS, PICKED -> {
                    // Stays as it is.
                }
                default -> {
                    return;
                }
            }
        }
        if (!wanted.isEmpty()) {
            delete(wanted);
        }
    }
}

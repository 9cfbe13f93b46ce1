package org.kyso.contacts.ui;

import java.awt.EventQueue;
import java.util.Optional;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactConflict;
import org.kyso.contacts.api.ContactConflictException;
import org.kyso.contacts.api.Contacts;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.util.NbBundle.Messages;

/**
 * Adding or changing one contact with the user. What was typed is kept until it is saved or given up. On the event
 * thread.
 */
final class ContactEditing {

    private final Coverage coverage;
    private final Contact read;
    private final ContactForm form;

    private ContactEditing(Coverage coverage, Contact read) {
        this.coverage = coverage;
        this.read = read;
        this.form = new ContactForm(coverage, read);
    }

    /** Shows the form for a contact, a new one where its id is 0, and saves what comes out. */
    static void edit(Coverage coverage, Contact contact) {
        new ContactEditing(coverage, contact).ask("");
    }

    /** @param unsaved why it wasn't saved a moment ago; empty at first */
    @Messages({"addContact=Add contact", "editContact=Edit contact"})
    private void ask(String unsaved) {
        var title = read.id() == 0 ? Bundle.addContact() : Bundle.editContact();
        var dialog = new DialogDescriptor(form, title);
        var line = new FormMessage(dialog, form, unsaved);
        var elsewhere = new ConcurrentEdit(read, line::tell);
        elsewhere.start();
        var answer = DialogDisplayer.getDefault().notify(dialog);
        elsewhere.stop();
        if (answer == DialogDescriptor.OK_OPTION) {
            save(read, form.contact());
        }
    }

    /** How a save went, where it went wrong in a way that the user can mend. */
    private record Outcome(Contact saved, Optional<ContactConflict> conflict, String refusal) {}

    /** @param seen the version that the user has seen last */
    @Messages({
        "savingContact=Saving the contact",
        "# {0} - name",
        "savedContact=Saved: {0}",
        "unsavedContact=It wasn't saved: try again."
    })
    private void save(Contact seen, Contact wanted) {
        Tasks.getDefault()
                .run(Bundle.savingContact(), progress -> attempt(wanted), outcome -> {
                    if (outcome.conflict().isPresent()) {
                        settle(seen, outcome.conflict().get());
                    } else if (!outcome.refusal().isEmpty()) {
                        ask(outcome.refusal());
                    } else {
                        Notices.getDefault().tell(Bundle.savedContact(ContactClipboard.line(outcome.saved())));
                    }
                })
                .exceptionally(failed -> {
                    EventQueue.invokeLater(() -> ask(Bundle.unsavedContact()));
                    return null;
                });
    }

    private static Outcome attempt(Contact wanted) {
        try {
            return new Outcome(Contacts.getDefault().save(wanted), Optional.empty(), "");
        } catch (ContactConflictException conflict) {
            return new Outcome(wanted, Optional.of(conflict.conflicts().get(0)), "");
        } catch (RefusedException refusal) {
            // Said in the form, which is where it is mended.
            return new Outcome(wanted, Optional.empty(), refusal.getMessage());
        }
    }

    @Messages({"# {0} - name", "keptTheirs=Left as the other one saved it: {0}"})
    private void settle(Contact seen, ContactConflict conflict) {
        var model = new ConflictModel(coverage, seen, conflict);
        // What was looked at is now the version seen; where it changes once more, that is asked about once more.
        var looked = conflict.theirs().orElse(seen);
        switch (new ConflictDialog(model).ask()) {
            case MINE -> save(looked, model.mine());
            case PICKED -> save(looked, model.merged());
            case THEIRS -> Notices.getDefault().tell(Bundle.keptTheirs(looked.name()));
            default -> ask("");
        }
    }
}

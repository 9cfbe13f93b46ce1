package org.kyso.contacts.ui;

import java.util.List;
import java.util.stream.Collectors;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.Contacts;
import org.kyso.contacts.impl.Coverage;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.Tasks;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.util.NbBundle.Messages;

/** Adding, changing and deleting contacts with the user. On the event thread. */
final class ContactEditing {

    private ContactEditing() {}

    /** Shows the form for a contact, a new one where its id is 0, and saves what comes out. */
    @Messages({
        "addContact=Add contact",
        "# {0} - name",
        "editContact=Edit {0}",
        "savingContact=Saving the contact",
        "# {0} - name",
        "savedContact=Saved: {0}"
    })
    static void edit(Coverage coverage, Contact contact) {
        var form = new ContactForm(coverage, contact);
        var title = contact.id() == 0 ? Bundle.addContact() : Bundle.editContact(contact.name());
        var dialog = new DialogDescriptor(form, title);
        var line = dialog.createNotificationLineSupport();
        form.whenChanged(() -> {
            var trouble = form.trouble();
            dialog.setValid(trouble.isEmpty());
            trouble.ifPresentOrElse(line::setInformationMessage, line::clearMessages);
        });
        if (DialogDisplayer.getDefault().notify(dialog) == DialogDescriptor.OK_OPTION) {
            var wanted = form.contact();
            Tasks.getDefault()
                    .run(
                            Bundle.savingContact(),
                            progress -> Contacts.getDefault().save(wanted),
                            saved -> Notices.getDefault().tell(Bundle.savedContact(ContactClip.line(saved))));
        }
    }

    /** Asks, then deletes. */
    @Messages({
        "deleteTitle=Delete contacts",
        "# {0} - names",
        "deleteQuestion=Delete {0}? This can''t be undone.",
        "# {0} - how many",
        "deleteSome={0} contacts",
        "deletingContacts=Deleting contacts",
        "# {0} - who",
        "deletedContacts=Deleted: {0}"
    })
    static void delete(List<Contact> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        var who = contacts.size() == 1 ? contacts.get(0).name() : Bundle.deleteSome(contacts.size());
        var question = new NotifyDescriptor.Confirmation(
                Bundle.deleteQuestion(who), Bundle.deleteTitle(), NotifyDescriptor.OK_CANCEL_OPTION);
        if (DialogDisplayer.getDefault().notify(question) == NotifyDescriptor.OK_OPTION) {
            var ids = contacts.stream().map(Contact::id).collect(Collectors.toSet());
            Tasks.getDefault()
                    .run(
                            Bundle.deletingContacts(),
                            progress -> {
                                Contacts.getDefault().delete(ids);
                                return who;
                            },
                            gone -> Notices.getDefault().tell(Bundle.deletedContacts(gone)));
        }
    }
}

package org.kyso.contacts.ui;

import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.StringSelection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kyso.contacts.api.Contact;
import org.kyso.tasks.api.Notices;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/** Contacts as text for a message or a phone. */
final class ContactClipboard {

    private ContactClipboard() {}

    /** {@code name · phone}; the mail where there is no phone. */
    static String line(Contact contact) {
        var reach = contact.phone().isEmpty() ? contact.mail() : contact.phone();
        return Stream.of(contact.name(), reach).filter(t -> !t.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** A line each. */
    static String lines(List<Contact> contacts) {
        return contacts.stream().map(ContactClipboard::line).collect(Collectors.joining("\n"));
    }

    @Messages({"# {0} - name and phone", "copiedOne=Copied: {0}", "# {0} - how many", "copiedSome=Copied {0} contacts"})
    static void copy(List<Contact> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        var shared = Lookup.getDefault().lookup(Clipboard.class);
        var clipboard = shared == null ? Toolkit.getDefaultToolkit().getSystemClipboard() : shared;
        clipboard.setContents(new StringSelection(lines(contacts)), null);
        Notices.getDefault()
                .tell(
                        contacts.size() == 1
                                ? Bundle.copiedOne(line(contacts.get(0)))
                                : Bundle.copiedSome(contacts.size()));
    }
}

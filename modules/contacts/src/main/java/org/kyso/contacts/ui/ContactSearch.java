package org.kyso.contacts.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.Contacts;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.districts.api.Districts;
import org.kyso.exchange.api.WordIndex;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.spi.SearchSource;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.WindowManager;

/** Finds contacts by name and role; opened, the Contacts window shows them. */
@ServiceProvider(service = SearchSource.class, position = 300)
@Messages("foundContacts=Contacts")
public final class ContactSearch implements SearchSource {

    @Override
    public String heading() {
        return Bundle.foundContacts();
    }

    @Override
    public Index read() throws RefusedException {
        var contacts = Stores.getDefault().current().isEmpty()
                ? List.<Contact>of()
                : Contacts.getDefault().all();
        var coverage = new Coverage(Districts.getDefault().tree(), contacts);
        var index = WordIndex.of(contacts.stream().map(contact -> contact.name() + " " + contact.role()));
        return (words, most) -> index.find(words, most).stream()
                .map(contacts::get)
                .map(contact -> new Found(contact.name(), whose(contact, coverage), () -> open(contact)))
                .toList();
    }

    private static String whose(Contact contact, Coverage coverage) {
        return Stream.of(contact.role(), coverage.scope(contact))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static void open(Contact contact) {
        if (WindowManager.getDefault().findTopComponent("contacts") instanceof ContactsTopComponent window) {
            window.open();
            window.requestActive();
            window.find(contact.name());
        }
    }
}

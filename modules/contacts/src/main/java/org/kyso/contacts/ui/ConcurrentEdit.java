package org.kyso.contacts.ui;

import java.awt.EventQueue;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.Contacts;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Tasks;

/**
 * Tells an open form what became of its contact meanwhile, from {@link #start} to {@link #stop}. Both on the event
 * thread, and so is the form told.
 */
final class ConcurrentEdit implements StoreListener {

    /** What became of a contact. */
    enum News {
        NONE,
        CHANGED,
        DELETED,
        /** Another store is the open one: the contact isn't in there. */
        OTHER_STORE
    }

    private final Contact base;
    private final Consumer<News> form;
    private boolean started;

    ConcurrentEdit(Contact base, Consumer<News> form) {
        this.base = base;
        this.form = form;
    }

    void start() {
        started = true;
        Stores.getDefault().addListener(this);
        refresh();
    }

    void stop() {
        started = false;
        Stores.getDefault().removeListener(this);
    }

    private void refresh() {
        if (base.id() != 0 && started) {
            Tasks.getDefault().read(progress -> of(base, Contacts.getDefault().all()), this::tell);
        }
    }

    private void tell(News news) {
        if (started) {
            form.accept(news);
        }
    }

    /** What became of a contact that was read earlier. */
    static News of(Contact base, List<Contact> now) {
        return now.stream()
                .filter(c -> c.id() == base.id())
                .findFirst()
                .map(c -> c.version() == base.version() || c.saysAs(base) ? News.NONE : News.CHANGED)
                .orElse(News.DELETED);
    }

    @Override
    public void changed(Set<String> rooms) {
        if (rooms.contains("contacts")) {
            EventQueue.invokeLater(this::refresh);
        }
    }

    @Override
    public void switched() {
        EventQueue.invokeLater(() -> {
            // Nothing more to be heard: whatever the other store does is no news of this contact.
            tell(News.OTHER_STORE);
            stop();
        });
    }
}

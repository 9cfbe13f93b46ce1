package org.kyso.store.impl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.kyso.store.api.StoreListener;

/** What a transaction changed, known once it is committed. */
final class Touched implements Consumer<StoreSession> {

    private Set<String> rooms = Set.of();
    private boolean trail;

    @Override
    public void accept(StoreSession session) {
        rooms = Set.copyOf(session.touched());
        trail = session.hasAudited();
    }

    /** What listeners are told, in order. */
    List<Consumer<StoreListener>> news() {
        var news = new ArrayList<Consumer<StoreListener>>();
        if (!rooms.isEmpty()) {
            news.add(listener -> listener.changed(rooms));
        }
        if (trail) {
            news.add(StoreListener::audited);
        }
        return news;
    }
}

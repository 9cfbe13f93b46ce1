package org.kyso.audit.window;

import java.awt.EventQueue;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.kyso.store.api.AuditLine;
import org.kyso.store.api.AuditQuery;
import org.kyso.store.api.AuditTrail;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Tasks;

/**
 * Brings lines of the audit trail into the table, a page at a time and off the event thread, and follows the store while
 * it is started. Its methods are called on the event thread.
 */
final class AuditFeed implements StoreListener {

    private static final int PAGE = 300;

    /** Hears how far it has come. */
    interface Listener {

        /** @param below the number that searching goes on below; 0 where everything was searched */
        void came(long below, boolean busy);

        void accounts(List<String> accounts);
    }

    private final AuditTable table;
    private final Supplier<AuditQuery> query;
    private final Listener listener;
    private long opening = -1;
    private int asked;
    private long below;
    private boolean busy;

    AuditFeed(AuditTable table, Supplier<AuditQuery> query, Listener listener) {
        this.table = table;
        this.query = query;
        this.listener = listener;
    }

    /** Follows the store from now on; what is shown of the same store stays and is brought up to date. */
    void start() {
        Stores.getDefault().addListener(this);
        if (opening == opening()) {
            refresh();
        } else {
            begin();
        }
    }

    void stop() {
        Stores.getDefault().removeListener(this);
    }

    private static long opening() {
        return Stores.getDefault().current().map(OpenedStore::opening).orElse(0L);
    }

    private void begin() {
        opening = opening();
        restart();
        Tasks.getDefault()
                .read(
                        progress -> isOpen() ? AuditTrail.getDefault().accounts() : List.<String>of(),
                        listener::accounts);
    }

    /** Looks again from the newest line. */
    void restart() {
        asked++;
        table.clear();
        below = AuditTrail.NEWEST;
        more(PAGE);
    }

    /** Brings the next page, where there is one and none is on its way. */
    void more() {
        if (!busy) {
            more(PAGE);
        }
    }

    private void more(int wanted) {
        if (below == 0) {
            return;
        }
        busy = true;
        int mine = asked;
        var asking = query.get();
        long from = below;
        listener.came(below, true);
        Tasks.getDefault()
                .read(
                        progress -> isOpen()
                                ? AuditTrail.getDefault().search(asking, from, wanted)
                                : new AuditTrail.Page(List.of(), 0),
                        page -> came(mine, page, wanted))
                .exceptionally(failed -> {
                    EventQueue.invokeLater(() -> failed(mine));
                    return null;
                });
    }

    private void came(int mine, AuditTrail.Page page, int wanted) {
        if (mine != asked) {
            return;
        }
        busy = false;
        table.append(page.lines());
        below = page.below();
        int left = wanted - page.lines().size();
        if (page.hasMore() && left > 0) {
            // What is rare is far down; every step is shown, and typing anything else stops it.
            more(left);
        } else {
            listener.came(below, false);
        }
    }

    /** The user was told; the page can be asked for again. */
    private void failed(int mine) {
        if (mine == asked) {
            busy = false;
            listener.came(below, false);
        }
    }

    /** Brings what was written since. */
    private void refresh() {
        if (table.getRowCount() == 0) {
            restart();
            return;
        }
        int mine = asked;
        var asking = query.get();
        Tasks.getDefault()
                .read(
                        progress -> isOpen()
                                ? AuditTrail.getDefault().search(asking, AuditTrail.NEWEST, PAGE)
                                : new AuditTrail.Page(List.of(), 0),
                        page -> refreshed(mine, page.lines()));
    }

    private void refreshed(int mine, List<AuditLine> newest) {
        if (mine != asked) {
            return;
        }
        long known = table.newest();
        var newer = newest.stream().filter(line -> line.number() > known).toList();
        if (newer.size() == PAGE) {
            restart();
        } else {
            table.prepend(newer);
            listener.came(below, busy);
        }
    }

    private static boolean isOpen() {
        return Stores.getDefault().current().isPresent();
    }

    @Override
    public void switched() {
        EventQueue.invokeLater(this::begin);
    }

    @Override
    public void audited() {
        EventQueue.invokeLater(this::refresh);
    }

    @Override
    public void changedElsewhere(Set<String> rooms) {
        EventQueue.invokeLater(this::refresh);
    }
}

package org.kyso.search.ui;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;
import org.kyso.tasks.spi.SearchSource;
import org.openide.util.Lookup;

/**
 * Asks every source of the console. What a source can find is read when the search is entered, and again after the store has
 * changed. Asked on the event thread, it answers there; in between it works beside it.
 */
final class QuickSearch implements StoreListener {

    /** Of each kind; more of one are found by a further word. */
    static final int MOST = 6;

    private final Map<SearchSource, SearchSource.Index> indexes = new IdentityHashMap<>();
    private long changes;
    private long asked;

    /** What was found of one kind. */
    record Kind(String heading, List<SearchSource.Found> found) {}

    QuickSearch() {
        Stores.getDefault().addListener(this);
    }

    /** Reads what can be found, so that the first letter is answered at once. */
    void prepare() {
        sources().forEach(source -> Tasks.getDefault().read(progress -> index(source), index -> {}));
    }

    /**
     * Looks for words.
     *
     * @param then is told of each kind as it is found, in whatever order; not after something else was asked for
     */
    void find(String words, Consumer<Kind> then) {
        long mine = ++asked;
        for (var source : sources()) {
            Tasks.getDefault().read(progress -> find(source, words, progress), kind -> {
                if (mine == asked) {
                    then.accept(kind);
                }
            });
        }
    }

    /** The headings of the kinds in their order. */
    List<String> headings() {
        return sources().stream().map(SearchSource::heading).toList();
    }

    private static List<? extends SearchSource> sources() {
        // A room may be switched off or on meanwhile.
        return new ArrayList<>(Lookup.getDefault().lookupAll(SearchSource.class));
    }

    private Kind find(SearchSource source, String words, Progress progress) throws RefusedException {
        var index = index(source);
        progress.checkCanceled();
        return new Kind(source.heading(), index.find(words, MOST));
    }

    private SearchSource.Index index(SearchSource source) throws RefusedException {
        long before;
        synchronized (indexes) {
            var known = indexes.get(source);
            if (known != null) {
                return known;
            }
            before = changes;
        }
        var read = source.read();
        synchronized (indexes) {
            if (before == changes) {
                indexes.put(source, read);
            }
        }
        return read;
    }

    @Override
    public void switched() {
        forget();
    }

    @Override
    public void changed(Set<String> rooms) {
        forget();
    }

    private void forget() {
        synchronized (indexes) {
            changes++;
            indexes.clear();
        }
    }
}

package org.kyso.store.spi;

import java.awt.EventQueue;
import java.util.Optional;
import javax.swing.AbstractAction;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.openide.util.NbBundle.Messages;

/**
 * An action on the open store that can be started only while that store gives the right to it; its tool tip says what
 * stands in the way. Registered with {@code lazy = false}, since the platform would leave a lazy one enabled until its
 * first use.
 */
@Messages({
    "noStore=No store is open yet.",
    "# {0} - store",
    "backupReadOnly={0} is a backup that is open for reading only.",
    "# {0} - store",
    "diskReadOnly={0} lies on a disk that can''t be written to: it is open for reading only.",
    "# {0} - account",
    "# {1} - store",
    "accountReadsOnly=The account {0} may only read in {1}.",
    "# {0} - store",
    "administratorsOnly=In {0} only an administrator may do that."
})
public abstract class StoreAction extends AbstractAction implements StoreListener {

    private static final long serialVersionUID = 1L;

    private final transient Stores stores;
    private final transient Need need;

    /** What an action needs of the open store. */
    @FunctionalInterface
    public interface Need {

        /** A store, whatever may be done in it. */
        Need ANY = store -> Optional.empty();

        /** To import and change. */
        Need CHANGE = store -> store.mayChange() ? Optional.empty() : Optional.of(reading(store));

        /** To replace what it holds. */
        Need ADMINISTER = store -> store.mayAdminister()
                ? Optional.empty()
                : Optional.of(store.mayChange() ? Bundle.administratorsOnly(store.name()) : reading(store));

        /** What stands in the way, in one sentence; empty where nothing does. */
        Optional<String> obstacle(OpenedStore store);

        /** What stands in the way in the store that is open now, or that none is. */
        default Optional<String> obstacle(Stores stores) {
            var store = stores.current();
            return store.isPresent() ? obstacle(store.get()) : Optional.of(Bundle.noStore());
        }

        private static String reading(OpenedStore store) {
            if (store.copiedAt().isPresent()) {
                return Bundle.backupReadOnly(store.name());
            }
            return store.isShared()
                    ? Bundle.accountReadsOnly(store.account(), store.name())
                    : Bundle.diskReadOnly(store.name());
        }
    }

    /** @param name with the mnemonic's ampersand */
    protected StoreAction(String name, Need need) {
        this(name, need, Stores.getDefault());
    }

    StoreAction(String name, Need need, Stores stores) {
        super(name);
        this.need = need;
        this.stores = stores;
        stores.addListener(this);
        follow();
    }

    @Override
    public final void switched() {
        EventQueue.invokeLater(this::follow);
    }

    private void follow() {
        var obstacle = need.obstacle(stores);
        putValue(SHORT_DESCRIPTION, obstacle.orElse(null));
        setEnabled(obstacle.isEmpty());
    }
}

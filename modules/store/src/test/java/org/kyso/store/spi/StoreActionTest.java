package org.kyso.store.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.Action;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.OpenedStore.Right;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAction.Need;
import org.kyso.tasks.api.Progress;

@Tag("once")
class StoreActionTest {

    private static final Optional<Path> FOLDER = Optional.of(Path.of("store"));
    private static final OpenedStore OWN = opened(FOLDER, Right.ADMINISTER, Optional.empty());
    private static final OpenedStore BACKUP = opened(FOLDER, Right.ADMINISTER, Optional.of(Instant.EPOCH));
    private static final OpenedStore READ_ONLY_DISK = opened(FOLDER, Right.READ, Optional.empty());
    private static final OpenedStore ANALYST = opened(Optional.empty(), Right.READ, Optional.empty());
    private static final OpenedStore REGISTRAR = opened(Optional.empty(), Right.CHANGE, Optional.empty());
    private static final OpenedStore ADMINISTRATOR = opened(Optional.empty(), Right.ADMINISTER, Optional.empty());

    private static OpenedStore opened(Optional<Path> folder, Right right, Optional<Instant> copiedAt) {
        return new OpenedStore(1, "quang-ninh", "where", folder, "lan", right, copiedAt);
    }

    static Stream<Arguments> rights() {
        return Stream.of(
                Arguments.of(OWN, true, true),
                Arguments.of(BACKUP, false, false),
                Arguments.of(READ_ONLY_DISK, false, false),
                Arguments.of(ANALYST, false, false),
                Arguments.of(REGISTRAR, true, false),
                Arguments.of(ADMINISTRATOR, true, true));
    }

    @ParameterizedTest
    @MethodSource("rights")
    void isAllowedWhereTheStoreGivesTheRight(OpenedStore store, boolean change, boolean administer) {
        assertEquals(change, Need.CHANGE.obstacle(store).isEmpty(), "change");
        assertEquals(administer, Need.ADMINISTER.obstacle(store).isEmpty(), "administer");
        assertEquals(Optional.empty(), Need.ANY.obstacle(store));
    }

    @Test
    void followsTheStoreThatIsOpen() throws Exception {
        var stores = new OneStore();
        var action = new Change(stores);
        assertFalse(action.isEnabled(), "no store is open");
        assertNotNull(action.getValue(Action.SHORT_DESCRIPTION));
        stores.open(REGISTRAR);
        assertEquals(true, action.isEnabled());
        assertNull(action.getValue(Action.SHORT_DESCRIPTION));
        stores.open(ANALYST);
        assertFalse(action.isEnabled());
        assertEquals(Bundle.accountReadsOnly("lan", "quang-ninh"), action.getValue(Action.SHORT_DESCRIPTION));
    }

    private static final class Change extends StoreAction {

        private static final long serialVersionUID = 1L;

        Change(Stores stores) {
            super("change", Need.CHANGE, stores);
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            throw new AssertionError("Nobody starts it");
        }
    }

    /** Stores of which one is open, told to one listener. */
    private static final class OneStore implements Stores {

        private Optional<OpenedStore> current = Optional.empty();
        private StoreListener listener;

        void open(OpenedStore store) throws Exception {
            current = Optional.of(store);
            listener.switched();
            EventQueue.invokeAndWait(() -> {});
        }

        @Override
        public void open(Path folder, Progress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void open(String where, Progress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isThere(String where) {
            return true;
        }

        @Override
        public Optional<OpenedStore> current() {
            return current;
        }

        @Override
        public boolean isWithinReach() {
            return true;
        }

        @Override
        public boolean isOpening() {
            return false;
        }

        @Override
        public void close() {
            current = Optional.empty();
        }

        @Override
        public void addListener(StoreListener added) {
            listener = added;
        }

        @Override
        public void removeListener(StoreListener removed) {
            listener = null;
        }
    }
}

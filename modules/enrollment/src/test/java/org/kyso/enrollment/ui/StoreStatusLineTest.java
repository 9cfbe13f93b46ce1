package org.kyso.enrollment.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.OpenedStore.Right;

@Tag("once")
class StoreStatusLineTest {

    private static OpenedStore shared(Right right) {
        return new OpenedStore(1, "server/kyso", "where", Optional.empty(), "lan", right, Optional.empty());
    }

    @Test
    void saysAsWhomOneWorksInASharedStoreAndWhetherOneOnlyReads() {
        assertEquals(Bundle.onServerReading("server/kyso", "lan"), StoreStatusLine.kept(shared(Right.READ)));
        assertEquals(Bundle.onServer("server/kyso", "lan"), StoreStatusLine.kept(shared(Right.CHANGE)));
        assertEquals(Bundle.onServer("server/kyso", "lan"), StoreStatusLine.kept(shared(Right.ADMINISTER)));
    }
}

package org.kyso.store.opening;

import java.awt.GraphicsEnvironment;
import org.kyso.store.api.Stores;
import org.openide.modules.OnStart;
import org.openide.modules.OnStop;

/** Opens the store for the window while the platform is still coming up; without a window the order says which. */
@OnStart
public final class StoreAtStartup implements Runnable {

    /** The launcher says in it which store this program was started with. */
    public static final String STORE = "kyso.store";

    @Override
    public void run() {
        if (!GraphicsEnvironment.isHeadless()) {
            var where = System.getProperty(STORE, "");
            new OpenStoreTask(where).start();
        }
    }

    /** Closes the store in good order when the program ends. */
    @OnStop
    public static final class Closing implements Runnable {

        @Override
        public void run() {
            Stores.getDefault().close();
        }
    }
}

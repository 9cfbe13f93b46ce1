package org.kyso.briefing.cli;

import java.awt.GraphicsEnvironment;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.Tasks;
import org.openide.modules.OnStart;
import org.openide.modules.OnStop;
import org.openide.util.NbBundle.Messages;

/** Opens the store for the window while the platform is still coming up; without a window the order says which. */
@OnStart
@Messages({"openingStore=Opening the store", "opened=The store is open."})
public final class Opening implements Runnable {

    @Override
    public void run() {
        if (!GraphicsEnvironment.isHeadless()) {
            var where = System.getProperty("kyso.store", "");
            Tasks.getDefault()
                    .run(
                            Bundle.openingStore(),
                            progress -> {
                                Stores.getDefault().open(where, progress);
                                return null;
                            },
                            nothing -> Notices.getDefault().tell(Bundle.opened()));
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

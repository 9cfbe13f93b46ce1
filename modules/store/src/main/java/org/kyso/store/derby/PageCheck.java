package org.kyso.store.derby;

import java.util.List;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.StoreCheck;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** Every page of a store in a folder can be read; a server looks after its own. */
@ServiceProvider(service = StoreCheck.class, position = -100)
@Messages("readingPages=Reading every page of the store")
public final class PageCheck implements StoreCheck {

    @Override
    public Outcome check(Progress progress) throws RefusedException {
        return StoreAccess.getDefault().read(t -> {
            if (!t.connection().getMetaData().getURL().startsWith("jdbc:postgresql:")) {
                progress.step(Bundle.readingPages());
                new DerbyPageReader(t.connection()).read(progress);
            }
            return Outcome.of(List.of(), "");
        });
    }
}

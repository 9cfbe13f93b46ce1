package org.kyso.exchange.api;

import java.nio.file.Path;
import java.util.List;
import org.openide.util.Lookup;

/** Where files are handed in by window: shows what each would do, and takes what the user agrees to. */
public interface ImportWizard {

    /** The console's own. */
    static ImportWizard getDefault() {
        return Lookup.getDefault().lookup(ImportWizard.class);
    }

    /** Opens the import with some files, or none chosen yet. On the event thread; returns at once. */
    void offer(List<Path> files);
}

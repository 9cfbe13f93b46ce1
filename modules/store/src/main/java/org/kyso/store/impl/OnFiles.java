package org.kyso.store.impl;

import java.nio.file.Path;
import org.kyso.tasks.api.RefusedException;

/** Work on the files of a store in a folder. */
@FunctionalInterface
interface OnFiles {

    /**
     * @param key what the store was booted with
     * @param close has the store closed, once nothing is left to refuse
     * @return what boots it now
     */
    BootKey run(Path folder, BootKey key, Runnable close) throws RefusedException;
}

package org.kyso.enrollment.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** Makes prefilled forms, which units bring up to date and send back. Never on the event thread. */
public interface ReturnForms {

    /** The console's own. */
    static ReturnForms getDefault() {
        return Lookup.getDefault().lookup(ReturnForms.class);
    }

    /**
     * Writes {@code form-<unit code>.xlsx} for every unit that has people of its own on a day.
     *
     * @param unitCode the unit whose own and lower units get one; empty for all
     * @param folder made where it doesn't exist
     * @return what was written
     */
    List<Path> write(
            Campaign campaign, String unitCode, LocalDate asOf, LocalDate treeOf, Path folder, Progress progress)
            throws RefusedException, IOException;
}

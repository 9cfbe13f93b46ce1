package org.kyso.briefing.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/** Makes the pack that an analyst carries into the room, from a locked snapshot alone. Never on the event thread. */
public interface BriefingPacks {

    /** The console's own. */
    static BriefingPacks getDefault() {
        return Lookup.getDefault().lookup(BriefingPacks.class);
    }

    /**
     * Writes {@code briefing.pdf}, {@code briefing.pptx}, the two reports as .docx, {@code briefing.xlsx} and {@code pack.json};
     * files of the same names are replaced, each of them whole or not at all. Nobody is named in them.
     *
     * @param earlier a snapshot of an earlier day to compare with
     * @param unitCode the unit the pack is about; empty for everything in the snapshot
     * @param folder made where it doesn't exist
     * @return what was written, in order
     * @throws RefusedException where the unit isn't in the snapshot
     */
    List<Path> write(Snapshot snapshot, Optional<Snapshot> earlier, String unitCode, Path folder, Progress progress)
            throws RefusedException, IOException;
}

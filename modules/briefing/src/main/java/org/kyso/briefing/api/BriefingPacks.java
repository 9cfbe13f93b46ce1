package org.kyso.briefing.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
     * files of the same names are replaced, each of them whole or not at all. Files that name people are their owner's alone.
     *
     * @param folder made where it doesn't exist
     * @return what was written, in order
     * @throws RefusedException where the unit isn't in the snapshot
     */
    List<Path> write(PackRequest request, Path folder, Progress progress) throws RefusedException, IOException;

    /**
     * Writes a pack for every district of the snapshot, each into a folder of its own named by the district's code. One that
     * fails doesn't keep the others from being made.
     *
     * @param request whose unit is left out of account
     */
    List<DistrictPack> writeEach(PackRequest request, Path folder, Progress progress) throws RefusedException;

    /** Where the user's form of the official reports lies; where it doesn't, the console's own is used. */
    Path reportTemplate();

    /** Saves the console's own form of the official reports, for a person to edit in a word processor. */
    void saveReportTemplate(Path file) throws IOException;
}

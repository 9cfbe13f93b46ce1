package org.kyso.briefing.api;

import java.nio.file.Path;
import java.util.List;

/**
 * One of the packs that were made for every district.
 *
 * @param files what was written; empty where it failed
 * @param failure why it was not written, as a sentence; empty where it was
 */
public record DistrictPack(String unitCode, String unit, Path folder, List<Path> files, String failure) {

    public boolean isWritten() {
        return failure.isEmpty();
    }
}

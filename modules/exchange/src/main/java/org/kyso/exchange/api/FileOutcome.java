package org.kyso.exchange.api;

import java.nio.file.Path;
import java.util.Optional;
import org.kyso.exchange.spi.ImportReport;
import org.kyso.tasks.api.RefusedException;

/**
 * What became of one file of a batch, or would become of it.
 *
 * @param report empty where the file is refused
 * @param refusal why; empty where it isn't
 */
public record FileOutcome(Path file, Optional<ImportReport> report, Optional<RefusedException> refusal) {

    public static FileOutcome of(Path file, ImportReport report) {
        return new FileOutcome(file, Optional.of(report), Optional.empty());
    }

    public static FileOutcome refused(Path file, RefusedException why) {
        return new FileOutcome(file, Optional.empty(), Optional.of(why));
    }

    /** The file's name without its folder. */
    public String name() {
        return file.getFileName().toString();
    }
}

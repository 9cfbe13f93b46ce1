package org.kyso.exchange.spi;

import java.util.Optional;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.Refusal;

/** A room's way of taking one kind of paper. Registered as a service; asked in the order of position. */
public interface PaperTaker {

    /**
     * Looks at a paper and works out what taking it would do. Changes nothing.
     *
     * @return empty where it is no paper of this kind
     * @throws Refusal where it is of this kind but can't be taken at all, with the reason
     */
    Optional<PaperPreview> preview(Paper paper, Progress progress) throws Refusal;
}

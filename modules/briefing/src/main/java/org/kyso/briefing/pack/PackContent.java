package org.kyso.briefing.pack;

import java.util.Optional;
import org.kyso.briefing.api.Snapshot;
import org.kyso.briefing.api.SnapshotFigures;
import org.kyso.briefing.sentences.BriefedUnit;
import org.kyso.districts.api.Unit;

/** What a pack is made of: a locked snapshot, the one it is compared with, and what the first one knows of a unit. */
record PackContent(Snapshot snapshot, Optional<Snapshot> earlier, BriefedUnit of) {

    static PackContent of(SnapshotFigures figures, Optional<SnapshotFigures> earlier, Optional<Unit> unit) {
        return new PackContent(
                figures.snapshot(),
                earlier.map(SnapshotFigures::snapshot),
                new BriefedUnit(
                        figures.table(),
                        earlier.map(SnapshotFigures::table),
                        figures.trends(),
                        figures.forecasts(),
                        unit));
    }
}

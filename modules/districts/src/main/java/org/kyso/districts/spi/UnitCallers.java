package org.kyso.districts.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kyso.districts.api.UnitTree;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;

/**
 * Whom to call about a unit. The room that keeps contacts registers one as a service; without it nobody is named. Never on
 * the event thread.
 */
public interface UnitCallers {

    /** The one that is installed; empty without contacts. */
    static Optional<UnitCallers> installed() {
        return Optional.ofNullable(Lookup.getDefault().lookup(UnitCallers.class));
    }

    /**
     * Somebody who answers for a unit.
     *
     * @param phone empty where none is known
     */
    record Caller(String name, String phone) {}

    /**
     * A promise to call back about a unit.
     *
     * @param unitCode empty for the whole province
     * @param name whom one spoke to
     */
    record CallBack(String unitCode, String name, LocalDate on) {}

    /** Whom to call back by a day, those first who have waited longest. */
    List<CallBack> due(LocalDate day) throws RefusedException;

    /** The nearest one to a unit; empty where nobody is named for it. */
    Optional<Caller> nearest(UnitTree tree, String unitCode) throws RefusedException;
}

package org.kyso.districts.spi;

import java.util.OptionalDouble;
import javax.swing.event.ChangeListener;

/** A share shown as a small bar beside each unit of the tree. On the event thread only; answers at once. */
public interface UnitMeter {

    /** Between 0 and 1; empty where there is nothing to measure or it isn't known yet. */
    OptionalDouble share(String unitCode);

    /** Hears when shares changed. */
    void addChangeListener(ChangeListener listener);
}

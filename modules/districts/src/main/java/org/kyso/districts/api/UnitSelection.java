package org.kyso.districts.api;

import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeSupport;
import org.openide.util.lookup.ServiceProvider;

/**
 * The unit the analyst is looking at, shared by every window: the tree sets it, a click in a chart sets it, people and
 * contacts follow. On the event thread only.
 */
@ServiceProvider(service = UnitSelection.class)
public final class UnitSelection {

    private final PropertyChangeSupport listeners = new PropertyChangeSupport(this);
    private String code = "";

    /** Code of the unit; empty before the first choice. */
    public String code() {
        return code;
    }

    /** Chooses a unit; listeners hear of it where it is another one. */
    public void choose(String chosen) {
        var former = code;
        code = chosen;
        listeners.firePropertyChange("unit", former, chosen);
    }

    /** Adds a listener; held until removed. */
    public void addListener(PropertyChangeListener listener) {
        listeners.addPropertyChangeListener(listener);
    }

    /** Removes a listener. */
    public void removeListener(PropertyChangeListener listener) {
        listeners.removePropertyChangeListener(listener);
    }
}

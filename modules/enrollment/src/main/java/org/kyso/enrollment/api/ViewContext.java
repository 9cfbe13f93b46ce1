package org.kyso.enrollment.api;

import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeSupport;
import java.util.function.UnaryOperator;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;

/**
 * What the figures on the screen are of, shared by every window: tree, foot line, chart, side panel and people read the
 * same campaign, day, measure, group and reading. Which unit is looked at is said by
 * {@link org.kyso.districts.api.UnitSelection}. On the event thread only.
 */
@ServiceProvider(service = ViewContext.class)
public final class ViewContext {

    private final PropertyChangeSupport listeners = new PropertyChangeSupport(this);
    private FigureSettings settings = FigureSettings.FIRST;

    /** The console's own. */
    public static ViewContext getDefault() {
        return Lookup.getDefault().lookup(ViewContext.class);
    }

    /** The present settings. */
    public FigureSettings settings() {
        return settings;
    }

    /** Changes the settings; listeners hear of it, with both, where they are other ones. */
    public void change(UnaryOperator<FigureSettings> change) {
        var former = settings;
        settings = change.apply(former);
        listeners.firePropertyChange("settings", former, settings);
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

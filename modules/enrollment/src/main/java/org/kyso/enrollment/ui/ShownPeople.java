package org.kyso.enrollment.ui;

import java.awt.EventQueue;
import java.beans.PropertyChangeEvent;
import java.util.Optional;
import javax.swing.event.ChangeListener;
import org.kyso.districts.api.UnitSelection;
import org.kyso.enrollment.api.FigureOpener;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.FigureSettings;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Segment;
import org.kyso.enrollment.api.ViewContext;
import org.kyso.personnel.api.PeopleList;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.spi.PeopleSource;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.openide.util.ChangeSupport;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.openide.util.lookup.ServiceProviders;
import org.openide.windows.WindowManager;

/**
 * Which people the Personnel window shows: those of the figure, or those people, that were opened last or, once another unit is
 * chosen, that unit's population. All follow the day and campaign that the screen is set to.
 */
@ServiceProviders({
    @ServiceProvider(service = FigureOpener.class),
    @ServiceProvider(service = PeopleSource.class),
    @ServiceProvider(service = ShownPeople.class)
})
public final class ShownPeople implements FigureOpener, PeopleSource, StoreListener {

    private final ChangeSupport listeners = new ChangeSupport(this);
    private final ViewContext context = ViewContext.getDefault();
    private final UnitSelection selection = Lookup.getDefault().lookup(UnitSelection.class);
    private PeopleList list;
    /** The figure that was opened; null where a unit's population is shown. */
    private FigureQuery opened;
    /** The people who were opened as no figure; null where it is a figure or a unit. */
    private OwnList own;

    public ShownPeople() {
        context.addListener(this::settingsChanged);
        selection.addListener(event -> unitChosen());
        Stores.getDefault().addListener(this);
        unitChosen();
    }

    @Override
    public Optional<PeopleList> list() {
        return Optional.ofNullable(list);
    }

    @Override
    public void open(FigureQuery query) {
        opened = query;
        own = null;
        show(new FigurePeople(() -> query));
        openWindow();
    }

    @Override
    public void open(Person person, String unitCode) {
        open(new PersonAlone(person, unitCode, context.settings()));
    }

    /** Opens the window on people whom no figure counts. */
    void open(OwnList people) {
        opened = null;
        own = people;
        show(people);
        openWindow();
    }

    private static void openWindow() {
        var window = WindowManager.getDefault().findTopComponent("PersonnelTopComponent");
        if (window != null) {
            window.open();
            window.requestActive();
        }
    }

    private void unitChosen() {
        opened = null;
        own = null;
        show(selection.code().isEmpty() ? null : population(Place.subtree(selection.code()), context.settings()));
    }

    private static PeopleList population(Place place, FigureSettings settings) {
        return ofSettings(place, settings, Segment.of(Segment.Kind.POPULATION));
    }

    private static PeopleList ofSettings(Place place, FigureSettings settings, Segment segment) {
        return new FigurePeople(() ->
                FigureQuery.of(Rates.getDefault().at(settings), place, settings.group(), settings.reading(), segment));
    }

    /** An opened figure keeps its group and reading, which its title says; a figure of another day keeps that too. */
    private void settingsChanged(PropertyChangeEvent event) {
        var former = (FigureSettings) event.getOldValue();
        var now = (FigureSettings) event.getNewValue();
        if (own != null) {
            own = own.with(now);
            show(own);
        } else if (opened == null) {
            unitChosen();
        } else if (former.asOf() == null || former.asOf().equals(opened.asOf())) {
            show(ofSettings(
                    opened.place(), now.withGroup(opened.group()).withReading(opened.reading()), opened.segment()));
        }
    }

    private void show(PeopleList shown) {
        list = shown;
        listeners.fireChange();
    }

    /** Units, campaigns and days of the former store say nothing in another one. */
    @Override
    public void switched() {
        EventQueue.invokeLater(() -> {
            context.change(FigureSettings::ofNewest);
            selection.choose("");
        });
    }

    @Override
    public void addChangeListener(ChangeListener listener) {
        listeners.addChangeListener(listener);
    }

    @Override
    public void removeChangeListener(ChangeListener listener) {
        listeners.removeChangeListener(listener);
    }
}

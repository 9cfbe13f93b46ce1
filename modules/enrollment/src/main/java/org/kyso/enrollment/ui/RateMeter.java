package org.kyso.enrollment.ui;

import java.awt.EventQueue;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javax.swing.event.ChangeListener;
import org.kyso.districts.spi.UnitMeter;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureOpener;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.FigureSettings;
import org.kyso.enrollment.api.Measure.Share;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Segment;
import org.kyso.enrollment.api.ViewContext;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Tasks;
import org.openide.util.ChangeSupport;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** The share beside each unit of the tree: of the measure, people, reading and day that the screen is set to. */
@ServiceProvider(service = UnitMeter.class)
@Messages({
    "# {0} - part",
    "# {1} - whole",
    "# {2} - measure, people, reading and day",
    "unitHint={0} of {1} · {2}. Enter or a click on the bar lists the {0}."
})
public final class RateMeter implements UnitMeter, StoreListener {

    private final ChangeSupport listeners = new ChangeSupport(this);
    private int asked;
    private RateTable table;
    private FigureSettings settings = FigureSettings.FIRST;

    public RateMeter() {
        Stores.getDefault().addListener(this);
        ViewContext.getDefault().addListener(event -> compute());
        compute();
    }

    @Override
    public void switched() {
        EventQueue.invokeLater(this::compute);
    }

    @Override
    public void changed(Set<String> rooms) {
        EventQueue.invokeLater(this::compute);
    }

    private void compute() {
        int mine = ++asked;
        var wanted = ViewContext.getDefault().settings();
        if (Stores.getDefault().current().isEmpty()) {
            show(null, wanted);
            return;
        }
        Tasks.getDefault().read(progress -> Rates.getDefault().at(wanted), computed -> {
            // Reads run beside each other: an older one that comes in late is dropped.
            if (mine == asked) {
                show(computed, wanted);
            }
        });
    }

    private void show(RateTable computed, FigureSettings wanted) {
        table = computed;
        settings = wanted;
        listeners.fireChange();
    }

    private static Place place(String unitCode) {
        return unitCode.isEmpty() ? Place.UNKNOWN_UNIT : Place.subtree(unitCode);
    }

    private Optional<Share> counted(String unitCode) {
        return Optional.ofNullable(table)
                .map(t -> settings.measure().of(t.of(place(unitCode)), settings.group(), settings.reading()));
    }

    @Override
    public String caption() {
        return table == null
                ? ""
                : FigureNames.context(settings.measure(), settings.group(), settings.reading(), table.asOf());
    }

    @Override
    public Optional<LocalDate> treeOf() {
        return Optional.ofNullable(table).map(RateTable::treeOf);
    }

    @Override
    public OptionalDouble share(String unitCode) {
        return counted(unitCode).map(Share::rate).orElseGet(OptionalDouble::empty);
    }

    @Override
    public String hint(String unitCode) {
        var numbers = NumberFormat.getIntegerInstance();
        return counted(unitCode)
                .map(s -> Bundle.unitHint(numbers.format(s.part()), numbers.format(s.whole()), caption()))
                .orElse("");
    }

    @Override
    public int peopleOfUnknownUnit() {
        return table == null ? 0 : table.unplaced().population();
    }

    @Override
    public void openCounted(String unitCode) {
        open(unitCode, settings.measure().part());
    }

    @Override
    public void openEverybody(String unitCode) {
        open(unitCode, Segment.of(Segment.Kind.POPULATION));
    }

    private void open(String unitCode, Segment segment) {
        if (table != null) {
            FigureOpener.getDefault()
                    .open(FigureQuery.of(table, place(unitCode), settings.group(), settings.reading(), segment));
        }
    }

    @Override
    public void addChangeListener(ChangeListener listener) {
        listeners.addChangeListener(listener);
    }
}

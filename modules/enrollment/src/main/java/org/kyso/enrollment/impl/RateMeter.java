package org.kyso.enrollment.impl;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.event.ChangeListener;
import org.kyso.districts.spi.UnitMeter;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Tasks;
import org.openide.util.ChangeSupport;
import org.openide.util.lookup.ServiceProvider;

/** The share of mandatory people reported as registered, beside each unit of the tree. */
@ServiceProvider(service = UnitMeter.class)
public final class RateMeter implements UnitMeter {

    private final ChangeSupport listeners = new ChangeSupport(this);
    private final AtomicInteger asked = new AtomicInteger();
    private RateTable table;

    public RateMeter() {
        Stores.getDefault().addListener(new StoreListener() {
            @Override
            public void switched() {
                compute();
            }

            @Override
            public void changed(Set<String> rooms) {
                compute();
            }
        });
        compute();
    }

    private void compute() {
        if (Stores.getDefault().current().isEmpty()) {
            return;
        }
        int mine = asked.incrementAndGet();
        Tasks.getDefault()
                .read(
                        progress -> {
                            var rates = Rates.getDefault();
                            return rates.at(rates.campaigns().get(0), rates.defaultDay());
                        },
                        computed -> show(mine, computed));
    }

    /** Reads run beside each other: an older one that comes in late is dropped. */
    private void show(int mine, RateTable computed) {
        if (mine == asked.get()) {
            table = computed;
            listeners.fireChange();
        }
    }

    @Override
    public OptionalDouble share(String unitCode) {
        return table == null
                ? OptionalDouble.empty()
                : Measure.REGISTERED
                        .of(table.of(unitCode), Measure.Group.MANDATORY, Measure.Reading.REPORTED)
                        .rate();
    }

    @Override
    public void addChangeListener(ChangeListener listener) {
        listeners.addChangeListener(listener);
    }
}

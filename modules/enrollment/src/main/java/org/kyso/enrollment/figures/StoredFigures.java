package org.kyso.enrollment.figures;

import java.util.List;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.Figures;
import org.kyso.enrollment.api.PersonStatus;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.rollup.KeptRollUps;
import org.kyso.personnel.api.Register;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.lookup.ServiceProvider;

/** {@link Figures} that counts by the roll-up and lists out of the register and the ledger. */
@ServiceProvider(service = Figures.class)
public final class StoredFigures implements Figures {

    private final StoreAccess access = StoreAccess.getDefault();

    @Override
    public int count(FigureQuery query) throws RefusedException {
        return query.count(Rates.getDefault()
                .at(query.campaign(), query.asOf(), query.treeOf())
                .of(query.place()));
    }

    @Override
    public List<PersonStatus> people(FigureQuery query) throws RefusedException {
        return access.read(t -> {
            var units = CountingUnits.on(query.treeOf());
            var ever = KeptRollUps.getDefault().of(query.campaign()).units();
            var people = Register.getDefault().peopleOf(units.countedIn(query.place(), ever), query.asOf());
            return new StatusReader(t.connection(), query.campaign(), query.asOf(), units)
                    .of(people).stream().filter(query::counts).toList();
        });
    }
}

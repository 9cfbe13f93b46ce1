package org.kyso.enrollment.ui;

import java.util.List;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitTree;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.FigureSettings;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.StuckPerson;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** Everybody of a place who is not registered and stays at a step or is stuck, those longest first. */
@Messages({
    "# {0} - whose",
    "waitingTitle={0} · who waits",
    "waitingDays=Days",
    "waitingReason=Reason",
    "waitingOver=Over 48 hours",
    "waitingYes=yes",
    "waitingTwoOrders=yes, two orders",
    "# {0} - campaign",
    "# {1} - day",
    "waitingDetails={0} · as of {1}"
})
record WaitingPeople(Place place, FigureSettings settings) implements OwnList {

    @Override
    public WaitingPeople with(FigureSettings other) {
        return new WaitingPeople(place, other);
    }

    @Override
    public Content read() throws RefusedException {
        var table = Rates.getDefault().at(settings);
        var waiting = StuckPerson.in(table.campaign(), place, table.treeOf(), table.asOf());
        var whose = table.tree().unit(place.unitCode()).map(Unit::name).orElseGet(Bundle::everybody);
        return new Content(
                table.asOf(),
                Bundle.waitingTitle(whose),
                Bundle.waitingDetails(table.campaign().name(), FigureNames.date(table.asOf())),
                List.of(
                        Bundle.stageColumn(),
                        Bundle.sinceColumn(),
                        Bundle.waitingDays(),
                        Bundle.waitingOver(),
                        Bundle.waitingReason()),
                waiting.stream()
                        .map(one -> entry(table.campaign(), one, table.tree()))
                        .toList());
    }

    private static Entry entry(Campaign campaign, StuckPerson one, UnitTree tree) {
        var status = one.status();
        boolean isSince = one.since() != null;
        return new Entry(
                status.person(),
                tree.unit(status.countedIn()).map(Unit::shortName).orElse(status.countedIn()),
                status.mandate(),
                List.of(
                        FigureNames.of(campaign, status.stage()),
                        isSince ? FigureNames.date(one.since()) : "",
                        isSince ? Long.toString(one.days()) : "",
                        one.hasTwoOrders()
                                ? Bundle.waitingTwoOrders()
                                : one.waitsOver48Hours() ? Bundle.waitingYes() : "",
                        status.blocked()));
    }
}

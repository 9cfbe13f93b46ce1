package org.kyso.enrollment.ui;

import java.time.LocalDate;
import java.util.List;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitTree;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.Figures;
import org.kyso.enrollment.api.PersonStatus;
import org.kyso.enrollment.api.Rates;
import org.kyso.personnel.api.PeopleList;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/**
 * The people that a figure counts, with how far each had come on its day.
 *
 * @param figure says on a background thread which figure, for settings may leave the day to the store
 */
@Messages({
    "stageColumn=Step",
    "sinceColumn=Since",
    "verifiedColumn=Verified",
    "matterColumn=Blocked or exempt",
    "# {0} - reason",
    "isBlocked=Blocked: {0}",
    "# {0} - reason",
    "isExempt=Exempt: {0}",
    "everybody=All units",
    "# {0} - unit",
    "ownPeople={0}: own staff",
    "# {0} - whose people",
    "# {1} - which of them",
    "peopleTitle={0} · {1}"
})
record FigurePeople(Source figure) implements PeopleList {

    /** Says which figure it is. */
    @FunctionalInterface
    interface Source {

        FigureQuery query() throws RefusedException;
    }

    @Override
    public Content read() throws RefusedException {
        var query = figure.query();
        var tree = Rates.getDefault()
                .at(query.campaign(), query.asOf(), query.treeOf())
                .tree();
        var people = Figures.getDefault().people(query);
        return new Content(
                query.asOf(),
                Bundle.peopleTitle(whose(query.place(), tree), FigureNames.of(query)),
                FigureNames.context(query),
                List.of(Bundle.stageColumn(), Bundle.sinceColumn(), Bundle.verifiedColumn(), Bundle.matterColumn()),
                people.stream().map(p -> entry(query.campaign(), p, tree)).toList());
    }

    private static String whose(FigureQuery.Place place, UnitTree tree) {
        var unit = tree.unit(place.unitCode()).map(Unit::name).orElse(place.unitCode());
        return switch (place.scope()) {
            case SUBTREE -> unit;
            case OWN -> Bundle.ownPeople(unit);
            case UNKNOWN_UNIT -> FigureNames.unitNotKnown();
            case EVERY_UNIT, EVERYBODY -> Bundle.everybody();
        };
    }

    private static Entry entry(Campaign campaign, PersonStatus status, UnitTree tree) {
        // Of a unit that isn't known, the code that the roster gave is all there is.
        var unit = tree.unit(status.countedIn())
                .map(Unit::shortName)
                .orElse(status.placement().unitCode());
        var matter = status.isExempt()
                ? Bundle.isExempt(status.exempt())
                : status.isBlocked() ? Bundle.isBlocked(status.blocked()) : "";
        return new Entry(
                status.person(),
                unit,
                status.mandate(),
                List.of(
                        FigureNames.of(campaign, status.stage()),
                        text(status.stageSince()),
                        text(status.verified()),
                        matter));
    }

    private static String text(LocalDate day) {
        return day == null ? "" : FigureNames.date(day);
    }
}

package org.kyso.charts.ui;

import java.util.function.UnaryOperator;
import org.kyso.charts.api.ChartRow;
import org.kyso.charts.model.CompletionView;
import org.kyso.enrollment.api.FigureQuery;

/** What the parts of the window can ask for. On the event thread only. */
interface ViewActions {

    /** Another view than the present one. */
    void choose(UnaryOperator<CompletionView> change);

    /** A row's name was opened: the units of a district, or the people of a unit. */
    void open(ChartRow row);

    /** A figure was opened: the people it counts. */
    void openPeople(FigureQuery query);

    /** From a unit to the one it belongs to. */
    void up();

    /** A row was marked without opening it. */
    void marked(String unitCode);
}

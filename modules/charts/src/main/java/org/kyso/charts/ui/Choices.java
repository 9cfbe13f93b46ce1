package org.kyso.charts.ui;

import java.util.function.UnaryOperator;
import org.kyso.charts.model.CompletionView;

/** What the parts of the window can ask for. On the event thread only. */
interface Choices {

    /** Another view than the present one. */
    void choose(UnaryOperator<CompletionView> change);

    /** A row was opened: the units of a district, or the people of a unit. */
    void open(String unitCode);

    /** From a unit to the one it belongs to. */
    void up();

    /** A row was marked without opening it. */
    void marked(String unitCode);
}

package org.kyso.charts.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartKind;
import org.kyso.charts.api.ChartRow;
import org.kyso.charts.model.CompletionView;
import org.kyso.charts.model.MarkedModel;
import org.kyso.charts.model.RankingModel;
import org.kyso.charts.model.StepsModel;
import org.kyso.charts.model.TrendModel;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureSettings;
import org.kyso.enrollment.spi.FigureDrawings.Figures;
import org.kyso.enrollment.spi.FigurePanes;
import org.openide.util.lookup.ServiceProvider;

/** {@link FigurePanes} by the chart of the Completion window. */
@ServiceProvider(service = FigurePanes.class)
public final class WindowPanes implements FigurePanes {

    @Override
    public JComponent of(Figures shown, Kind kind, String unitCode, Consumer<FigureQuery> people) {
        var figures = ChartFigures.of(shown);
        var chart = ChartKind.valueOf(kind.name());
        var table = figures.table();
        var pane = new ChartPane(WindowTheme.current(), new PeopleOnly(people), JPopupMenu::new);
        pane.show(new CompletionState.Filled(
                new CompletionView(FigureSettings.FIRST, unitCode, chart, false, false),
                table.asOf(),
                List.of(table.campaign()),
                figures,
                RankingModel.of(figures, unitCode),
                TrendModel.of(figures, unitCode),
                StepsModel.of(figures, unitCode),
                MarkedModel.of(chart, figures, unitCode),
                table.tree().unit(unitCode).map(List::of).orElse(List.of())));
        pane.canvas().onFirstPaint(FirstChart::painted);
        return pane;
    }

    /** The other view of it is the Completion window: here figures open their people, and nothing else changes. */
    private record PeopleOnly(Consumer<FigureQuery> people) implements ViewActions {

        @Override
        public void choose(UnaryOperator<CompletionView> change) {
            // What is shown is the other window's.
        }

        @Override
        public void open(ChartRow row) {
            // Neither of the charts has rows that open units.
        }

        @Override
        public void openPeople(FigureQuery query) {
            people.accept(query);
        }

        @Override
        public void up() {
            // It stays where it is.
        }

        @Override
        public void marked(String unitCode) {
            // A mark is looked at, and no other window follows.
        }
    }
}

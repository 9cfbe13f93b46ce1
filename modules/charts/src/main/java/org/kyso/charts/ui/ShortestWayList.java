package org.kyso.charts.ui;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.BoxLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.draw.ChartTheme;
import org.kyso.charts.model.FigureFormats;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Segment;
import org.kyso.enrollment.api.ShortestWay;
import org.openide.util.NbBundle.Messages;

/**
 * The fewest units whose completion lifts a unit over a rate: today's line of the plan until another one is chosen. On the
 * event thread only.
 */
final class ShortestWayList extends JPanel {

    private static final long serialVersionUID = 1;
    private static final int MOST = 8;
    private static final int PERCENT = 100;
    private static final int GAP = 6;

    private final transient ChartTheme theme;
    private final transient ChartFigures figures;
    private final String unitCode;
    private final transient Consumer<FigureQuery> people;
    private final JLabel outcome = new JLabel();
    private final JPanel units = new JPanel();

    /**
     * @param chosen the rate in percent that was chosen before; today's line where none was
     * @param choose hears of another one
     */
    @Messages({"wayOver=Over", "wayRate=Rate to be lifted over, in percent"})
    ShortestWayList(
            ChartTheme theme,
            ChartFigures figures,
            String unitCode,
            OptionalInt chosen,
            Consumer<Integer> choose,
            Consumer<FigureQuery> people) {
        super(new BorderLayout(0, GAP));
        this.theme = theme;
        this.figures = figures;
        this.unitCode = unitCode;
        this.people = people;
        setOpaque(false);
        var line = figures.table().campaign().plannedShare(figures.table().asOf());
        // Before the campaign begins the plan is at nothing.
        int rate = chosen.orElse((int) Math.max(1, Math.round(PERCENT * line)));
        var field = new JSpinner(new SpinnerNumberModel(rate, 1, PERCENT, 1));
        field.setName("unitDetail.rate");
        field.setToolTipText(Bundle.wayRate());
        field.getAccessibleContext().setAccessibleName(Bundle.wayRate());
        field.addChangeListener(event -> {
            choose.accept((Integer) field.getValue());
            show((Integer) field.getValue());
        });
        var head = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
        head.setOpaque(false);
        head.add(label(Bundle.wayOver()));
        head.add(field);
        head.add(label("%"));
        outcome.setFont(theme.small());
        outcome.setForeground(theme.muted());
        outcome.setName("unitDetail.way");
        units.setLayout(new BoxLayout(units, BoxLayout.PAGE_AXIS));
        units.setOpaque(false);
        add(head, BorderLayout.NORTH);
        add(outcome);
        add(units, BorderLayout.SOUTH);
        show(rate);
    }

    private JLabel label(String text) {
        var label = new JLabel(text);
        label.setFont(theme.font());
        label.setForeground(theme.ink());
        label.setAlignmentX(LEFT_ALIGNMENT);
        return label;
    }

    @Messages({
        "# {0} - units",
        "# {1} - people",
        "wayUnits={0} units, {1} people",
        "wayReached=Reached.",
        "wayOutOfReach=No units below it reach that.",
        "# {0} - units",
        "wayMore=and {0} more units"
    })
    private void show(int rate) {
        units.removeAll();
        var table = figures.table();
        var way = ShortestWay.of(table, unitCode, (double) rate / PERCENT);
        if (way.units().isEmpty()) {
            var mandatory = table.of(unitCode).mandatory();
            boolean isReached = (long) mandatory.reported() * PERCENT >= (long) rate * mandatory.people();
            outcome.setText(isReached ? Bundle.wayReached() : Bundle.wayOutOfReach());
        } else {
            outcome.setText(Bundle.wayUnits(way.units().size(), FigureFormats.count(way.people())));
            way.units().stream().limit(MOST).forEach(unit -> {
                var left = FigureQuery.of(
                        table,
                        Place.subtree(unit.code()),
                        Measure.Group.MANDATORY,
                        Measure.Reading.REPORTED,
                        Segment.of(Segment.Kind.NOT_REGISTERED));
                units.add(new CardRow(
                        theme,
                        unit.shortName(),
                        left.count(table.of(left.place())),
                        Bundle.cardOpens(FigureNames.of(left)),
                        () -> people.accept(left)));
            });
            if (way.units().size() > MOST) {
                units.add(label(Bundle.wayMore(way.units().size() - MOST)));
            }
        }
        revalidate();
        repaint();
    }
}

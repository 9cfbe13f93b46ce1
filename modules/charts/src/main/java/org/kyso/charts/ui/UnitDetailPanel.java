package org.kyso.charts.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import org.kyso.charts.draw.ChartTheme;
import org.kyso.charts.draw.TrendChart;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Segment;
import org.kyso.tasks.api.PlainText;
import org.openide.util.NbBundle.Messages;

/** The chosen unit on cards: its trend, and at which steps its people are. */
final class UnitDetailPanel extends JPanel implements Scrollable {

    private static final long serialVersionUID = 1;
    private static final int GAP = 10;
    private static final int TREND = 110;
    private static final int MOST = 5;
    private static final int STEP = 24;

    private final transient ChartTheme theme;

    private final transient Consumer<FigureQuery> people;

    /** In percent; today's line of the plan until one is chosen. */
    private transient OptionalInt rate = OptionalInt.empty();

    /** @param people shows whom a figure counts */
    UnitDetailPanel(ChartTheme theme, Consumer<FigureQuery> people) {
        this.theme = theme;
        this.people = people;
        setLayout(new BoxLayout(this, BoxLayout.PAGE_AXIS));
        int gap = Math.round(theme.scaled(GAP));
        setBorder(BorderFactory.createEmptyBorder(gap, gap, gap, gap));
    }

    @Messages({
        "cardTrend=TREND TO THE LAST DAY",
        "cardSteps=AT STEP, NOT FURTHER",
        "cardWay=THE SHORTEST WAY",
        "nobodyUnderWay=Nobody has steps to go.",
        "noFigures=Nobody to register here."
    })
    void show(UnitDetailState state) {
        removeAll();
        if (state.unit() != null) {
            var name = label(state.unit().shortName(), true);
            add(name);
            var figures = state.figures();
            var context = muted("");
            // As a page it wraps.
            context.setText("<html>"
                    + PlainText.escaped(FigureNames.context(
                            figures.measure(),
                            figures.group(),
                            figures.reading(),
                            figures.table().asOf())));
            context.setFont(theme.small());
            context.setName("unitDetail.context");
            context.setBorder(BorderFactory.createEmptyBorder(0, 0, Math.round(theme.scaled(GAP)), 0));
            add(context);
            boolean hasPeople = state.steps().people() > 0;
            add(card(Bundle.cardTrend(), hasPeople ? trend(state) : muted(Bundle.noFigures())));
            add(Box.createVerticalStrut(Math.round(theme.scaled(GAP))));
            if (hasPeople) {
                add(card(Bundle.cardSteps(), steps(state)));
                add(Box.createVerticalStrut(Math.round(theme.scaled(GAP))));
                add(card(
                        Bundle.cardWay(),
                        new ShortestWayList(
                                theme,
                                figures,
                                state.unit().code(),
                                rate,
                                chosen -> rate = OptionalInt.of(chosen),
                                people)));
            }
        }
        add(Box.createVerticalGlue());
        revalidate();
        repaint();
    }

    private JComponent card(String title, JComponent content) {
        var card = new Card(new BorderLayout(0, Math.round(theme.scaled(GAP) * 0.8f)), theme, 12) {
            private static final long serialVersionUID = 1;

            /** Never higher than what is on it, which may change. */
            @Override
            public Dimension getMaximumSize() {
                return new Dimension(Integer.MAX_VALUE, getPreferredSize().height);
            }
        };
        var head = label(title, true);
        head.setForeground(theme.muted());
        head.setFont(theme.small().deriveFont(Font.BOLD));
        card.add(head, BorderLayout.NORTH);
        card.add(content);
        card.setAlignmentX(Component.LEFT_ALIGNMENT);
        card.getAccessibleContext().setAccessibleName(title);
        return card;
    }

    private JComponent trend(UnitDetailState state) {
        var canvas = new ChartCanvas();
        canvas.setName("unitDetail.trend");
        canvas.setPreferredSize(new Dimension(1, Math.round(theme.scaled(TREND))));
        canvas.setMinimumSize(canvas.getPreferredSize());
        var model = state.trend();
        canvas.show(TrendChart.small(model, theme), 0, 0, spot -> Tooltips.day(model, spot.row()));
        canvas.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                int day = canvas.spotAt(event.getPoint()).row();
                if (day >= 0) {
                    var date = model.campaign().start().plusDays(day);
                    people.accept(model.part(date, model.figure().reading()));
                }
            }
        });
        // By key, the newest day; the Completion window's trend goes from day to day.
        new RowKeys(canvas).on("ENTER", () -> people.accept(model.figure()));
        return canvas;
    }

    private JComponent steps(UnitDetailState state) {
        var worst = state.steps().worst();
        if (worst.isEmpty()) {
            return muted(Bundle.nobodyUnderWay());
        }
        var list = new JPanel();
        list.setOpaque(false);
        list.setName("unitDetail.steps");
        list.setLayout(new BoxLayout(list, BoxLayout.PAGE_AXIS));
        for (var step : worst.subList(0, Math.min(MOST, worst.size()))) {
            var query = state.figures()
                    .query(state.steps().place(), Segment.atStep(step.position()), Measure.Reading.REPORTED);
            list.add(new CardRow(
                    theme,
                    step.name(),
                    step.staying(),
                    Bundle.cardOpens(FigureNames.of(query)),
                    () -> people.accept(query)));
        }
        return list;
    }

    private JLabel muted(String text) {
        var label = label(text, false);
        label.setForeground(theme.muted());
        return label;
    }

    private JLabel label(String text, boolean bold) {
        var label = new JLabel(PlainText.shown(text));
        label.setFont(bold ? theme.bold() : theme.font());
        label.setForeground(theme.ink());
        label.setAlignmentX(Component.LEFT_ALIGNMENT);
        return label;
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        // As wide as the window is: long names don't widen it.
        return new Dimension(1, getPreferredSize().height);
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return Math.round(theme.scaled(STEP));
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() != null && getParent().getHeight() > getPreferredSize().height;
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(theme.page());
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}

package org.kyso.charts.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.kyso.charts.draw.Look;
import org.kyso.charts.draw.TrendChart;
import org.kyso.charts.model.StepsModel;
import org.kyso.charts.model.Wording;
import org.openide.util.NbBundle.Messages;

/** The chosen unit on cards: its trend, and where its people are stuck. */
final class UnitDetailPanel extends JPanel {

    private static final long serialVersionUID = 1;
    private static final int GAP = 10;
    private static final int TREND = 110;
    private static final int MOST = 5;

    private final transient Look look;

    UnitDetailPanel(Look look) {
        this.look = look;
        setLayout(new BoxLayout(this, BoxLayout.PAGE_AXIS));
        int gap = Math.round(look.scaled(GAP));
        setBorder(BorderFactory.createEmptyBorder(gap, gap, gap, gap));
    }

    @Messages({
        "cardTrend=TREND TO THE DEADLINE",
        "cardStuck=STUCK AT STEP",
        "nobodyStuck=Nobody is stuck.",
        "noFigures=Nobody to register here.",
        "# {0} - number",
        "# {1} - name",
        "stuckAt={0} · {1}"
    })
    void show(UnitDetailState state) {
        removeAll();
        if (state.unit() != null) {
            var name = label(state.unit().shortName(), true);
            name.setBorder(BorderFactory.createEmptyBorder(0, 2, Math.round(look.scaled(GAP)), 0));
            add(name);
            boolean people = state.steps() != null && state.steps().people() > 0;
            add(card(Bundle.cardTrend(), people ? trend(state) : muted(Bundle.noFigures())));
            add(Box.createVerticalStrut(Math.round(look.scaled(GAP))));
            if (people) {
                add(card(Bundle.cardStuck(), stuck(state.steps())));
            }
        }
        add(Box.createVerticalGlue());
        revalidate();
        repaint();
    }

    private JComponent card(String title, JComponent content) {
        var card = new Card(new BorderLayout(0, Math.round(look.scaled(GAP) * 0.8f)), look, 12);
        var head = label(title, true);
        head.setForeground(look.muted());
        head.setFont(look.small().deriveFont(Font.BOLD));
        card.add(head, BorderLayout.NORTH);
        card.add(content);
        card.setAlignmentX(Component.LEFT_ALIGNMENT);
        card.setMaximumSize(new Dimension(Integer.MAX_VALUE, card.getPreferredSize().height));
        card.getAccessibleContext().setAccessibleName(title);
        return card;
    }

    private JComponent trend(UnitDetailState state) {
        var canvas = new ChartCanvas();
        canvas.setFocusable(false);
        canvas.setName("unitDetail.trend");
        canvas.setPreferredSize(new Dimension(1, Math.round(look.scaled(TREND))));
        canvas.show(TrendChart.small(state.trend(), look), 0, 0, index -> Tips.day(state.trend(), index));
        return canvas;
    }

    private JComponent stuck(StepsModel steps) {
        var worst = steps.worst();
        if (worst.isEmpty()) {
            return muted(Bundle.nobodyStuck());
        }
        var list = new JPanel();
        list.setOpaque(false);
        list.setName("unitDetail.stuck");
        list.setLayout(new BoxLayout(list, BoxLayout.PAGE_AXIS));
        for (var step : worst.subList(0, Math.min(MOST, worst.size()))) {
            var row = new JPanel(new BorderLayout(Math.round(look.scaled(GAP)), 0));
            row.setOpaque(false);
            row.setBorder(BorderFactory.createEmptyBorder(1, 0, 2, 0));
            row.add(label(Bundle.stuckAt(step.number(), step.name()), false));
            row.add(label(Wording.count(step.stuck()), true), BorderLayout.LINE_END);
            list.add(row);
        }
        return list;
    }

    private JLabel muted(String text) {
        var label = label(text, false);
        label.setForeground(look.muted());
        return label;
    }

    private JLabel label(String text, boolean bold) {
        var label = new JLabel(text);
        label.setFont(bold ? look.bold() : look.font());
        label.setForeground(look.ink());
        label.setAlignmentX(Component.LEFT_ALIGNMENT);
        return label;
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(look.page());
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}

package org.kyso.charts.ui;

import java.awt.BorderLayout;
import java.awt.Graphics;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.kyso.charts.draw.ChartTheme;
import org.kyso.charts.model.FigureFormats;
import org.kyso.tasks.api.PlainText;

/** A line of a card: a name, and a figure that opens the people it counts, by click and by key. */
final class CardRow extends JPanel {

    private static final long serialVersionUID = 1;
    private static final int GAP = 10;

    private final transient ChartTheme theme;

    /** @param hint what the figure is, and that a click opens it */
    CardRow(ChartTheme theme, String name, int people, String hint, Runnable open) {
        super(new BorderLayout(Math.round(theme.scaled(GAP)), 0));
        this.theme = theme;
        setOpaque(false);
        setAlignmentX(LEFT_ALIGNMENT);
        setBorder(BorderFactory.createEmptyBorder(1, 2, 2, 2));
        var label = new JLabel(PlainText.shown(name));
        label.setFont(theme.font());
        label.setForeground(theme.ink());
        add(label);
        var figure = new JLabel(FigureFormats.count(people));
        figure.setFont(theme.bold());
        figure.setForeground(theme.ink());
        add(figure, BorderLayout.LINE_END);
        getAccessibleContext().setAccessibleName(name + " " + FigureFormats.count(people));
        Clickable.make(this, hint, open);
    }

    @Override
    protected void paintComponent(Graphics g) {
        if (isFocusOwner()) {
            g.setColor(theme.accent());
            g.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
        }
    }
}

package org.kyso.charts.ui;

import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.LayoutManager;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import org.kyso.charts.draw.ChartTheme;

/** A surface with round corners. */
class Card extends JPanel {

    private static final long serialVersionUID = 1;
    private static final int CORNER = 14;

    private transient ChartTheme theme;

    Card(LayoutManager layout, ChartTheme theme, int padding) {
        super(layout);
        this.theme = theme;
        setOpaque(false);
        int edge = Math.round(theme.scaled(padding));
        setBorder(BorderFactory.createEmptyBorder(edge, edge, edge, edge));
    }

    void setTheme(ChartTheme changed) {
        theme = changed;
        repaint();
    }

    ChartTheme theme() {
        return theme;
    }

    @Override
    protected void paintComponent(Graphics g) {
        var g2 = (Graphics2D) g.create();
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        float corner = theme.scaled(CORNER);
        var shape = new RoundRectangle2D.Float(0.5f, 0.5f, getWidth() - 1f, getHeight() - 1f, corner, corner);
        g2.setColor(theme.card());
        g2.fill(shape);
        g2.setColor(isFocusOwner() ? theme.accent() : theme.grid());
        g2.setStroke(new BasicStroke(isFocusOwner() ? 2 : 1));
        g2.draw(shape);
        g2.dispose();
    }
}

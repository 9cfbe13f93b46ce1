package org.kyso.charts.ui;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.LayoutManager;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import org.kyso.charts.draw.Look;

/** A surface with round corners. */
class Card extends JPanel {

    private static final long serialVersionUID = 1;
    private static final int CORNER = 14;

    private transient Look look;

    Card(LayoutManager layout, Look look, int padding) {
        super(layout);
        this.look = look;
        setOpaque(false);
        int edge = Math.round(look.scaled(padding));
        setBorder(BorderFactory.createEmptyBorder(edge, edge, edge, edge));
    }

    void setLook(Look changed) {
        look = changed;
        repaint();
    }

    Look look() {
        return look;
    }

    @Override
    protected void paintComponent(Graphics g) {
        var g2 = (Graphics2D) g.create();
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        float corner = look.scaled(CORNER);
        var shape = new RoundRectangle2D.Float(0.5f, 0.5f, getWidth() - 1f, getHeight() - 1f, corner, corner);
        g2.setColor(look.card());
        g2.fill(shape);
        g2.setColor(look.grid());
        g2.draw(shape);
        g2.dispose();
    }
}

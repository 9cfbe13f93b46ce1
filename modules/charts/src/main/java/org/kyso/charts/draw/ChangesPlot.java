package org.kyso.charts.draw;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.OptionalDouble;
import org.kyso.charts.model.ChangesModel;
import org.kyso.charts.model.FigureFormats;

/** The share then, hollow, and now, filled, with a line between them. */
final class ChangesPlot extends MarkedPlot {

    private static final long serialVersionUID = 1;
    private static final double LABEL = 0.26;
    private static final double FIGURES = 150;
    private static final double FOOT = 24;
    private static final double DOT = 12;
    private static final int QUARTERS = 4;

    private final transient ChangesModel model;

    ChangesPlot(ChangesModel model, ChartTheme theme) {
        super(theme, model.marks().size());
        this.model = model;
    }

    @Override
    void drawMarks(Graphics2D g2, Rectangle2D area) {
        double labels = area.getWidth() * LABEL;
        var bars = new Rectangle2D.Double(
                area.getX() + labels,
                area.getY(),
                Math.max(1, area.getWidth() - labels - theme().scaled(FIGURES)),
                area.getHeight() - theme().scaled(FOOT));
        for (int quarter = 0; quarter <= QUARTERS; quarter++) {
            double x = bars.getX() + bars.getWidth() * quarter / QUARTERS;
            g2.setPaint(theme().grid());
            g2.setStroke(theme().line(1));
            g2.draw(new Line2D.Double(x, bars.getMinY(), x, bars.getMaxY()));
            g2.setPaint(theme().muted());
            g2.setFont(theme().small());
            text(g2, FigureFormats.percent((double) quarter / QUARTERS), x, bars.getMaxY() + theme().scaled(12), 0.5);
        }
        double height = bars.getHeight() / model.rows().size();
        for (int i = 0; i < model.rows().size(); i++) {
            draw(g2, i, bars, bars.getY() + (i + 0.5) * height);
        }
    }

    private void draw(Graphics2D g2, int index, Rectangle2D bars, double middle) {
        var row = model.rows().get(index);
        g2.setFont(theme().font());
        g2.setPaint(theme().ink());
        text(
                g2,
                fitting(g2, row.label(), bars.getX() - theme().scaled(20)),
                bars.getX() - theme().scaled(10),
                middle,
                1);
        double then = bars.getX() + bars.getWidth() * row.then().rate().orElse(0);
        double now = bars.getX() + bars.getWidth() * row.now().rate().orElse(0);
        var color = row.points() < 0 || row.fallingBehind() ? theme().behind() : theme().verified();
        g2.setPaint(color);
        g2.setStroke(theme().line(3));
        g2.draw(new Line2D.Double(then, middle, now, middle));
        var before = dot(then, middle);
        g2.setPaint(theme().card());
        g2.fill(ellipse(before));
        g2.setPaint(color);
        g2.setStroke(theme().line(2));
        g2.draw(ellipse(before));
        var after = dot(now, middle);
        g2.fill(ellipse(after));
        place(2 * index, before);
        place(2 * index + 1, after);
        double right = bars.getMaxX() + theme().scaled(FIGURES);
        g2.setFont(theme().bold());
        g2.setPaint(theme().ink());
        text(g2, FigureFormats.percent(row.now()), right - theme().scaled(74), middle, 1);
        g2.setFont(theme().font());
        g2.setPaint(theme().changeColor(row.points() < 0 || row.fallingBehind()));
        text(g2, FigureFormats.signedPoints(OptionalDouble.of(row.points())), right - theme().scaled(8), middle, 1);
    }

    private Rectangle2D dot(double x, double y) {
        double size = theme().scaled(DOT);
        return new Rectangle2D.Double(x - size / 2, y - size / 2, size, size);
    }

    private static Ellipse2D ellipse(Rectangle2D box) {
        return new Ellipse2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight());
    }
}

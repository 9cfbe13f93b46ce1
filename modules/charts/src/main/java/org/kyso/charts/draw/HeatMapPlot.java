package org.kyso.charts.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import org.kyso.charts.model.FigureFormats;
import org.kyso.charts.model.HeatMapModel;
import org.openide.util.NbBundle.Messages;

/** Units by days: the darker, the more are done; right of it the present figures and the forecast. */
@Messages({"heatDone=Done", "heatGain=Gain", "# {0} - date", "heatForecast=by {0}"})
final class HeatMapPlot extends MarkedPlot {

    private static final long serialVersionUID = 1;
    private static final double HEAD = 36;
    private static final double LABEL = 0.26;
    private static final double COLUMN = 78;
    private static final int COLUMNS = 4;
    private static final double MOST_CELL = 34;
    private static final double DARK_ENOUGH = 0.55;

    private final transient HeatMapModel model;

    HeatMapPlot(HeatMapModel model, ChartTheme theme) {
        super(theme, model.marks().size());
        this.model = model;
    }

    @Override
    void drawMarks(Graphics2D g2, Rectangle2D area) {
        double figures = COLUMNS * theme().scaled(COLUMN);
        double labels = Math.min(area.getWidth() * LABEL, theme().scaled(230));
        double left = area.getX() + labels;
        int days = model.days().size();
        double cell = Math.min(theme().scaled(MOST_CELL), (area.getWidth() - labels - figures) / Math.max(1, days));
        double top = area.getY() + theme().scaled(HEAD);
        double height = Math.min(
                theme().rowHeight(),
                (area.getHeight() - theme().scaled(HEAD) - 2)
                        / Math.max(1, model.rows().size()));
        drawDays(g2, left, area.getY(), top, cell, height * model.rows().size());
        for (int r = 0; r < model.rows().size(); r++) {
            drawRow(g2, r, new Rectangle2D.Double(area.getX(), top + r * height, labels, height), cell);
        }
        drawCompared(g2, left, top, cell, height);
        drawHeads(g2, left + days * cell, area.getY());
    }

    private void drawDays(Graphics2D g2, double left, double head, double top, double cell, double height) {
        g2.setFont(theme().small());
        double wide = g2.getFontMetrics().stringWidth("00") + theme().scaled(3);
        int every = (int) Math.ceil(wide / cell);
        for (int d = 0; d < model.days().size(); d++) {
            var day = model.days().get(d);
            boolean weekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
            double middle = left + (d + 0.5) * cell;
            if (weekend) {
                g2.setPaint(ChartTheme.pale(theme().remaining(), 120));
                g2.fill(new Rectangle2D.Double(
                        left + d * cell, head + theme().scaled(18), cell, height + top - head - theme().scaled(18)));
            }
            if ((model.days().size() - 1 - d) % every == 0) {
                g2.setPaint(theme().muted());
                text(g2, String.valueOf(day.getDayOfMonth()), middle, top - theme().scaled(9), 0.5);
            }
            if (d == 0 || day.getDayOfMonth() == 1) {
                g2.setPaint(theme().ink());
                text(g2, FigureFormats.tick(day), left + d * cell, head + theme().scaled(8), 0);
            }
        }
    }

    private void drawRow(Graphics2D g2, int index, Rectangle2D label, double cell) {
        var row = model.rows().get(index);
        double middle = label.getCenterY();
        g2.setFont(row.isSum() ? theme().bold() : theme().font());
        g2.setPaint(theme().ink());
        if (row.isSum() && index > 0) {
            g2.setStroke(theme().line(1));
            g2.setPaint(theme().muted());
            g2.draw(new Line2D.Double(
                    label.getX(), label.getY(), label.getMaxX() + model.days().size() * cell, label.getY()));
            g2.setPaint(theme().ink());
        }
        text(
                g2,
                fitting(g2, row.label(), label.getWidth() - theme().scaled(12)),
                label.getMaxX() - theme().scaled(8),
                middle,
                1);
        for (int d = 0; d < model.days().size(); d++) {
            var box = new Rectangle2D.Double(
                    label.getMaxX() + d * cell + 0.5, label.getY() + 1, Math.max(1, cell - 1), label.getHeight() - 2);
            var share = row.shares().get(d);
            if (share.isPresent()) {
                g2.setPaint(color(share.getAsDouble()));
                g2.fill(box);
            }
            if (row.falls().get(d)) {
                drawFall(g2, box);
            }
            place(model.markOf(index, d), box);
        }
        drawFigures(g2, row, label.getMaxX() + model.days().size() * cell, middle);
    }

    /** From nobody to everybody. */
    Color color(double share) {
        return mix(theme().remaining(), theme().verified(), share);
    }

    static Color mix(Color from, Color to, double share) {
        double part = Math.max(0, Math.min(1, share));
        return new Color(
                (int) Math.round(from.getRed() + (to.getRed() - from.getRed()) * part),
                (int) Math.round(from.getGreen() + (to.getGreen() - from.getGreen()) * part),
                (int) Math.round(from.getBlue() + (to.getBlue() - from.getBlue()) * part));
    }

    /** Whether light letters read better on a share's colour. */
    static boolean isDark(double share) {
        return share > DARK_ENOUGH;
    }

    private void drawFall(Graphics2D g2, Rectangle2D box) {
        double size = theme().scaled(7);
        var arrow = new Path2D.Double();
        arrow.moveTo(box.getCenterX() - size / 2, box.getCenterY() - size / 3);
        arrow.lineTo(box.getCenterX() + size / 2, box.getCenterY() - size / 3);
        arrow.lineTo(box.getCenterX(), box.getCenterY() + size / 2);
        arrow.closePath();
        g2.setPaint(theme().behind());
        g2.fill(arrow);
    }

    private void drawFigures(Graphics2D g2, HeatMapModel.Row row, double left, double middle) {
        double column = theme().scaled(COLUMN);
        g2.setFont(theme().font());
        g2.setPaint(theme().ink());
        text(g2, row.forecast().isEmpty() ? "–" : row.forecast(), left + column - theme().scaled(4), middle, 1);
        g2.setPaint(theme().muted());
        text(g2, FigureFormats.partOf(row.now()), left + 2 * column - theme().scaled(4), middle, 1);
        g2.setFont(theme().bold());
        g2.setPaint(theme().ink());
        text(g2, FigureFormats.percent(row.now()), left + 3 * column - theme().scaled(14), middle, 1);
        g2.setFont(theme().font());
        g2.setPaint(theme().muted());
        text(g2, FigureFormats.signedPoints(row.change()), left + 4 * column - theme().scaled(14), middle, 1);
    }

    private void drawHeads(Graphics2D g2, double left, double head) {
        double column = theme().scaled(COLUMN);
        double middle = head + theme().scaled(HEAD - 9);
        g2.setFont(theme().small());
        g2.setPaint(theme().muted());
        text(
                g2,
                Bundle.heatForecast(FigureFormats.tick(model.lastDay())),
                left + column - theme().scaled(4),
                middle,
                1);
        text(g2, Bundle.heatDone(), left + 2 * column - theme().scaled(4), middle, 1);
        text(g2, "%", left + 3 * column - theme().scaled(14), middle, 1);
        text(g2, Bundle.heatGain(), left + 4 * column - theme().scaled(14), middle, 1);
    }

    private void drawCompared(Graphics2D g2, double left, double top, double cell, double height) {
        model.compared().filter(day -> !model.days().isEmpty()).ifPresent(day -> {
            long index = ChronoUnit.DAYS.between(model.days().get(0), day);
            if (index >= 0 && index < model.days().size()) {
                double x = left + (index + 0.5) * cell;
                g2.setPaint(theme().accent());
                g2.setStroke(theme().dashes(1.4));
                g2.draw(new Line2D.Double(x, top, x, top + height * model.rows().size()));
            }
        });
    }
}

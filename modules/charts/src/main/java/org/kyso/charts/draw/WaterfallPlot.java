package org.kyso.charts.draw;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.kyso.charts.model.FigureFormats;
import org.kyso.charts.model.WaterfallModel;

/** Columns of those who are left, over each of them those who were lost before it. */
final class WaterfallPlot extends MarkedPlot {

    private static final long serialVersionUID = 1;
    private static final double FOOT = 44;
    private static final double HEAD = 40;
    private static final double BAR = 0.62;
    private static final int PALE = 60;

    private final transient WaterfallModel model;

    WaterfallPlot(WaterfallModel model, ChartTheme theme) {
        super(theme, model.marks().size());
        this.model = model;
    }

    @Override
    void drawMarks(Graphics2D g2, Rectangle2D area) {
        int most = Math.max(
                1,
                model.columns().stream()
                        .mapToInt(WaterfallModel.Step::before)
                        .max()
                        .orElse(1));
        double width = area.getWidth() / model.columns().size();
        double foot = area.getMaxY() - theme().scaled(FOOT);
        double scale = Math.max(1, foot - area.getY() - theme().scaled(HEAD)) / most;
        g2.setPaint(theme().muted());
        g2.setStroke(theme().line(1));
        g2.draw(new Line2D.Double(area.getX(), foot, area.getMaxX(), foot));
        for (int i = 0; i < model.columns().size(); i++) {
            var column = model.columns().get(i);
            double left = area.getX() + i * width + width * (1 - BAR) / 2;
            var left0 =
                    new Rectangle2D.Double(left, foot - column.count() * scale, width * BAR, column.count() * scale);
            var lost = new Rectangle2D.Double(left, foot - column.before() * scale, width * BAR, column.lost() * scale);
            draw(g2, i, left0, lost, foot, width);
        }
    }

    private void draw(Graphics2D g2, int index, Rectangle2D left, Rectangle2D lost, double foot, double width) {
        var column = model.columns().get(index);
        g2.setPaint(index < 2 ? theme().muted() : column.isVerified() ? theme().verified() : theme().waiting());
        g2.fill(left);
        place(2 * index, left);
        if (column.lost() > 0) {
            g2.setPaint(ChartTheme.pale(theme().behind(), PALE));
            g2.fill(lost);
            g2.setPaint(theme().behind());
            g2.setStroke(theme().dashes(1));
            g2.draw(lost);
            g2.setFont(theme().bold());
            text(
                    g2,
                    "-" + FigureFormats.count(column.lost()),
                    lost.getCenterX(),
                    lost.getMinY() - theme().scaled(12),
                    0.5);
            // A thin one is hard to hit: the words over it belong to it.
            place(
                    2 * index + 1,
                    new Rectangle2D.Double(
                            lost.getX(),
                            lost.getY() - theme().scaled(22),
                            lost.getWidth(),
                            lost.getHeight() + theme().scaled(22)));
        }
        g2.setFont(theme().bold());
        g2.setPaint(theme().ink());
        var count = FigureFormats.count(column.count());
        boolean inside = left.getHeight() > theme().scaled(24);
        if (inside) {
            g2.setPaint(
                    index < 2 || column.isVerified()
                            ? theme().card()
                            : theme().dark() ? theme().card() : theme().ink());
        }
        text(
                g2,
                count,
                left.getCenterX(),
                inside ? foot - theme().scaled(14) : left.getMinY() - theme().scaled(12),
                0.5);
        g2.setPaint(theme().ink());
        g2.setFont(theme().small());
        double line = foot + theme().scaled(12);
        for (var words : lines(g2, column.label(), width - theme().scaled(6))) {
            text(g2, words, left.getCenterX(), line, 0.5);
            line += g2.getFontMetrics().getHeight();
        }
    }

    /** A label on two lines at most. */
    private List<String> lines(Graphics2D g2, String label, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : label.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (lines.isEmpty() && !line.isEmpty() && g2.getFontMetrics().stringWidth(longer) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(fitting(g2, line.toString(), width));
        return lines;
    }
}

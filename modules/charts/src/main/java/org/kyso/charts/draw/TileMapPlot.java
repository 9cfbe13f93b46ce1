package org.kyso.charts.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.kyso.charts.model.FigureFormats;
import org.kyso.charts.model.TileMapModel;
import org.openide.util.NbBundle.Messages;

/** The districts where they lie; the darker, the more are done. */
@Messages({"# {0} - people", "tileLeft={0} left"})
final class TileMapPlot extends MarkedPlot {

    private static final long serialVersionUID = 1;
    private static final double MOST_WIDE = 150;
    private static final double MOST_HIGH = 110;
    private static final double GAP = 8;
    /** As a share of a tile's width. */
    private static final double MOST_GAP = 0.06;

    private static final double CORNER = 14;
    private static final double EDGE = 4;

    private final transient TileMapModel model;

    TileMapPlot(TileMapModel model, ChartTheme theme) {
        super(theme, model.marks().size());
        this.model = model;
    }

    @Override
    void drawMarks(Graphics2D g2, Rectangle2D area) {
        int columns = 1
                + model.tiles().stream()
                        .mapToInt(TileMapModel.Tile::column)
                        .max()
                        .orElse(0);
        int rows = 1
                + model.tiles().stream().mapToInt(TileMapModel.Tile::row).max().orElse(0);
        double width = Math.min(theme().scaled(MOST_WIDE), area.getWidth() / columns);
        double height = Math.min(theme().scaled(MOST_HIGH), area.getHeight() / rows);
        double left = area.getCenterX() - width * columns / 2;
        double gap = Math.min(theme().scaled(GAP), width * MOST_GAP);
        var labels = shrunk(
                g2,
                theme().small(),
                model.tiles().stream().map(TileMapModel.Tile::label).toList(),
                width - gap - theme().scaled(EDGE));
        for (int i = 0; i < model.tiles().size(); i++) {
            var tile = model.tiles().get(i);
            var box = new Rectangle2D.Double(
                    left + tile.column() * width + gap / 2,
                    area.getY() + tile.row() * height + gap / 2,
                    width - gap,
                    height - gap);
            draw(g2, tile, box, labels);
            place(i, box);
        }
    }

    private void draw(Graphics2D g2, TileMapModel.Tile tile, Rectangle2D box, Font labels) {
        double share = tile.share().rate().orElse(0);
        var corner = round(box, 8);
        g2.setPaint(HeatMapPlot.mix(theme().remaining(), theme().verified(), share));
        g2.fill(corner);
        if (tile.isMissing()) {
            var clip = g2.getClip();
            g2.clip(corner);
            g2.setPaint(theme().behind());
            double size = theme().scaled(CORNER);
            var sign = new Path2D.Double();
            sign.moveTo(box.getMaxX() - size, box.getMinY());
            sign.lineTo(box.getMaxX(), box.getMinY());
            sign.lineTo(box.getMaxX(), box.getMinY() + size);
            sign.closePath();
            g2.fill(sign);
            g2.setClip(clip);
        }
        boolean light = HeatMapPlot.isDark(share) != theme().dark();
        g2.setPaint(light ? Color.WHITE : theme().dark() ? new Color(0x0b1722) : theme().ink());
        double line = box.getHeight() / 4;
        double room = box.getWidth() - theme().scaled(EDGE);
        g2.setFont(labels);
        text(g2, fitting(g2, tile.label(), room), box.getCenterX(), box.getMinY() + line, 0.5);
        g2.setFont(theme().bold().deriveFont(theme().font().getSize2D() * 1.3f));
        text(g2, FigureFormats.percent(tile.share()), box.getCenterX(), box.getMinY() + 2 * line, 0.5);
        var left = Bundle.tileLeft(FigureFormats.count(tile.left()));
        g2.setFont(labels);
        text(g2, fitting(g2, left, room), box.getCenterX(), box.getMinY() + 3 * line, 0.5);
    }
}

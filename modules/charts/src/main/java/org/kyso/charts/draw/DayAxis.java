package org.kyso.charts.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.kyso.charts.model.FigureFormats;

/** Days, by their number since 1970; labels at the first day, the last, and whole weeks between as far as they fit. */
final class DayAxis extends NumberAxis {

    private static final long serialVersionUID = 1;
    private static final int WEEK = 7;
    private static final double ROOM = 1.6;

    private final LocalDate first;
    private final LocalDate last;
    private final boolean endsOnly;

    DayAxis(LocalDate first, LocalDate last, boolean endsOnly) {
        this.first = first;
        this.last = last;
        this.endsOnly = endsOnly;
        setRange(first.toEpochDay(), Math.max(last.toEpochDay(), first.toEpochDay() + 1));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        double room = ROOM * g2.getFontMetrics(getTickLabelFont()).stringWidth(FigureFormats.tick(last));
        double perDay = area.getWidth() / Math.max(1, ChronoUnit.DAYS.between(first, last));
        int weeks = (int) Math.max(1, Math.ceil(room / perDay / WEEK));
        var ticks = new ArrayList<NumberTick>();
        ticks.add(tick(first, TextAnchor.TOP_LEFT));
        var day = first.plusDays((long) WEEK * weeks);
        while (!endsOnly && perDay * ChronoUnit.DAYS.between(day, last) > room) {
            ticks.add(tick(day, TextAnchor.TOP_CENTER));
            day = day.plusDays((long) WEEK * weeks);
        }
        ticks.add(tick(last, endsOnly ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_CENTER));
        return ticks;
    }

    private static NumberTick tick(LocalDate day, TextAnchor anchor) {
        return new NumberTick(day.toEpochDay(), FigureFormats.tick(day), anchor, TextAnchor.CENTER, 0);
    }
}

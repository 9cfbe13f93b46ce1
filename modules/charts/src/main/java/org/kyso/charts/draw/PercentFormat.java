package org.kyso.charts.draw;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import org.kyso.charts.model.FigureFormats;

/** Writes shares on an axis as everywhere else. */
final class PercentFormat extends NumberFormat {

    private static final long serialVersionUID = 1;

    @Override
    public StringBuffer format(double share, StringBuffer into, FieldPosition position) {
        return into.append(FigureFormats.percent(share));
    }

    @Override
    public StringBuffer format(long share, StringBuffer into, FieldPosition position) {
        return format((double) share, into, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
        throw new UnsupportedOperationException("an axis is only written");
    }
}

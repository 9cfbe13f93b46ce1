package org.kyso.charts.model;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import org.kyso.charts.api.ChartKind;
import org.kyso.enrollment.api.Forecast;
import org.kyso.enrollment.api.Measure;
import org.openide.util.NbBundle.Messages;

/** How figures, dates and actions read in the user's language. */
public final class FigureFormats {

    private static final double PERCENT = 100;
    private static final double TINY = 0.05;
    private static final String NOTHING = "–";

    private FigureFormats() {}

    /** A count. */
    public static String count(long people) {
        return NumberFormat.getIntegerInstance(Locale.getDefault()).format(people);
    }

    /** Part of a whole, as "63/64". */
    public static String partOf(Measure.Share share) {
        return count(share.part()) + "/" + count(share.whole());
    }

    /** A share of people: never 100% while one is left, never 0% once there is one; a dash where there is nobody. */
    public static String percent(Measure.Share share) {
        if (share.rate().isEmpty()) {
            return NOTHING;
        }
        long rounded = Math.round(PERCENT * share.rate().getAsDouble());
        if (rounded == PERCENT && share.part() < share.whole()) {
            rounded--;
        } else if (rounded == 0 && share.part() > 0) {
            rounded++;
        }
        return count(rounded) + "%";
    }

    /** A share of time or of what may come. */
    public static String percent(double share) {
        return count(Math.round(PERCENT * share)) + "%";
    }

    /** Where a forecast leads, as "93–97%". */
    public static String range(Forecast forecast, Forecast.Range range) {
        var low = percent(new Measure.Share(range.low(), forecast.people()));
        var high = percent(new Measure.Share(range.high(), forecast.people()));
        return low.equals(high) ? low : low.substring(0, low.length() - 1) + "–" + high;
    }

    /** How earlier forecasts fared, or why there is none. */
    @Messages({
        "# {0} - how many",
        "# {1} - of how many",
        "forecastHeld={0} of {1} earlier ones held",
        "forecastFirst=none could be checked yet",
        "forecastTooFar=more than ten days left",
        "forecastTooFewDays=less than a week reported",
        "forecastNot=none of this measure"
    })
    public static String trust(Forecast forecast) {
        if (forecast.missing() != null) {
            return switch (forecast.missing()) {
                case TOO_FAR -> Bundle.forecastTooFar();
                case TOO_FEW_DAYS -> Bundle.forecastTooFewDays();
                case NOT_FORESEEABLE -> Bundle.forecastNot();
            };
        }
        return forecast.earlier() == 0
                ? Bundle.forecastFirst()
                : Bundle.forecastHeld(forecast.held(), forecast.earlier());
    }

    /** Percentage points without their sign, such as "2,1"; a dash where nothing is compared. */
    public static String points(OptionalDouble points) {
        if (points.isEmpty()) {
            return NOTHING;
        }
        var format = new DecimalFormat("#,##0.0", DecimalFormatSymbols.getInstance(Locale.getDefault()));
        return format.format(Math.abs(points.getAsDouble()));
    }

    /** Percentage points with their sign. */
    public static String signedPoints(OptionalDouble points) {
        return sign(points) < 0 ? "-" + points(points) : sign(points) > 0 ? "+" + points(points) : points(points);
    }

    /** Which way a change reads once it is rounded: 1, 0 or -1. */
    public static int sign(OptionalDouble points) {
        double value = points.orElse(0);
        return Math.abs(value) < TINY ? 0 : (int) Math.signum(value);
    }

    /** A day within the year. */
    @Messages("dayPattern=d MMM")
    public static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(Bundle.dayPattern(), Locale.getDefault()));
    }

    /** A day where room is scarce. */
    @Messages("tickPattern=d MMM")
    public static String tick(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(Bundle.tickPattern(), Locale.getDefault()));
    }

    @Messages({
        "ranking=Ranking",
        "trend=Trend",
        "steps=Steps",
        "heatMap=Heat map",
        "tileMap=Tile map",
        "changes=What changed",
        "waterfall=Waterfall"
    })
    public static String kind(ChartKind kind) {
        return switch (kind) {
            case RANKING -> Bundle.ranking();
            case TREND -> Bundle.trend();
            case STEPS -> Bundle.steps();
            case HEAT_MAP -> Bundle.heatMap();
            case TILE_MAP -> Bundle.tileMap();
            case CHANGES -> Bundle.changes();
            case WATERFALL -> Bundle.waterfall();
        };
    }
}

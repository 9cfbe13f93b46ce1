package org.kyso.charts.model;

import java.time.LocalDate;
import org.kyso.charts.api.ChartKind;
import org.kyso.enrollment.api.Measure;

/**
 * What the analyst chose to look at. Immutable.
 *
 * @param campaign code of the campaign; empty for the newest
 * @param asOf the day the figures are of; null for the store's own day
 * @param compareDays how many days before {@code asOf} to compare with; 0 to compare with nothing
 * @param unit code of the unit in focus; empty for the province
 * @param table whether the table twin is shown in place of the chart
 */
public record CompletionView(
        String campaign,
        Measure measure,
        Measure.Group group,
        Measure.Reading reading,
        LocalDate asOf,
        int compareDays,
        String unit,
        Display display) {

    /** Which chart, and whether as its table. */
    public record Display(ChartKind kind, boolean table) {}

    /** What a new console shows: the order's own target, a week compared, the province. */
    public static final CompletionView FIRST = new CompletionView(
            "",
            Measure.REGISTERED,
            Measure.Group.MANDATORY,
            Measure.Reading.REPORTED,
            null,
            7,
            "",
            new Display(ChartKind.RANKING, false));

    public CompletionView withCampaign(String code) {
        return new CompletionView(code, measure, group, reading, asOf, compareDays, unit, display);
    }

    public CompletionView withMeasure(Measure chosen) {
        return new CompletionView(campaign, chosen, group, reading, asOf, compareDays, unit, display);
    }

    public CompletionView withGroup(Measure.Group chosen) {
        return new CompletionView(campaign, measure, chosen, reading, asOf, compareDays, unit, display);
    }

    public CompletionView withReading(Measure.Reading chosen) {
        return new CompletionView(campaign, measure, group, chosen, asOf, compareDays, unit, display);
    }

    public CompletionView withAsOf(LocalDate day) {
        return new CompletionView(campaign, measure, group, reading, day, compareDays, unit, display);
    }

    public CompletionView withCompareDays(int days) {
        return new CompletionView(campaign, measure, group, reading, asOf, Math.max(0, days), unit, display);
    }

    public CompletionView withUnit(String code) {
        return new CompletionView(campaign, measure, group, reading, asOf, compareDays, code, display);
    }

    public CompletionView withKind(ChartKind kind) {
        return withDisplay(new Display(kind, display.table()));
    }

    public CompletionView withTable(boolean table) {
        return withDisplay(new Display(display.kind(), table));
    }

    private CompletionView withDisplay(Display chosen) {
        return new CompletionView(campaign, measure, group, reading, asOf, compareDays, unit, chosen);
    }
}

package org.kyso.enrollment.api;

import java.time.LocalDate;
import org.kyso.enrollment.api.Measure.Group;
import org.kyso.enrollment.api.Measure.Reading;

/**
 * What the analyst wants figures of. Immutable.
 *
 * @param campaign code of the campaign; empty for that of the day
 * @param asOf the day the figures are of; null for the day of the newest paper
 * @param treeOf the day whose units people are counted in; null for the as-of day
 * @param compareDays how many days before the as-of day to compare with; 0 to compare with nothing
 */
public record FigureSettings(
        String campaign,
        LocalDate asOf,
        LocalDate treeOf,
        int compareDays,
        Measure measure,
        Group group,
        Reading reading) {

    private static final int WEEK = 7;

    /** What a new console shows: the order's own target, a week compared. */
    public static final FigureSettings FIRST =
            new FigureSettings("", null, null, WEEK, Measure.REGISTERED, Group.MANDATORY, Reading.REPORTED);

    public FigureSettings {
        compareDays = Math.max(0, compareDays);
    }

    /** The same of the newest campaign and day. */
    public FigureSettings ofNewest() {
        return new FigureSettings("", null, null, compareDays, measure, group, reading);
    }

    public FigureSettings withCampaign(String code) {
        return new FigureSettings(code, asOf, treeOf, compareDays, measure, group, reading);
    }

    public FigureSettings withAsOf(LocalDate day) {
        return new FigureSettings(campaign, day, treeOf, compareDays, measure, group, reading);
    }

    public FigureSettings withTreeOf(LocalDate day) {
        return new FigureSettings(campaign, asOf, day, compareDays, measure, group, reading);
    }

    public FigureSettings withCompareDays(int days) {
        return new FigureSettings(campaign, asOf, treeOf, days, measure, group, reading);
    }

    public FigureSettings withMeasure(Measure chosen) {
        return new FigureSettings(campaign, asOf, treeOf, compareDays, chosen, group, reading);
    }

    public FigureSettings withGroup(Group chosen) {
        return new FigureSettings(campaign, asOf, treeOf, compareDays, measure, chosen, reading);
    }

    public FigureSettings withReading(Reading chosen) {
        return new FigureSettings(campaign, asOf, treeOf, compareDays, measure, group, chosen);
    }
}

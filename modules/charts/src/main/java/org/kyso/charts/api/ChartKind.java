package org.kyso.charts.api;

/** The charts there are of a unit. */
public enum ChartKind {
    /** The units right below it, the best first. */
    RANKING,
    /** Its share day by day, up to the deadline. */
    TREND,
    /** How many of its people reached each of the eight steps. */
    STEPS
}

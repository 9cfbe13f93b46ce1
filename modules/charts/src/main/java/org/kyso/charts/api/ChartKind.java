package org.kyso.charts.api;

/** The charts there are of a unit. */
public enum ChartKind {
    /** The units right below it, the best first. */
    RANKING,
    /** Its share day by day, up to the deadline. */
    TREND,
    /** How many of its people reached each of the eight steps. */
    STEPS,
    /** The share of each unit right below it on each day. */
    HEAT_MAP,
    /** The districts of the province where they lie. */
    TILE_MAP,
    /** The share of each unit right below it then and now. */
    CHANGES,
    /** How many are lost from the roster to the first use. */
    WATERFALL
}

package org.kyso.charts.api;

import java.time.LocalDate;
import java.util.List;

/** What the Completion window shows just now; in the window's lookup. On the event thread only. */
public interface ShownChart {

    /** Which chart. */
    ChartKind kind();

    /** Code of the unit it is of; empty before there is one. */
    String unitCode();

    /** The day the figures are of; null before there are any. */
    LocalDate asOf();

    /** The bars from top to bottom; empty for a trend. */
    List<ChartRow> rows();

    /** The heads of the table twin's columns. */
    List<String> tableHeads();

    /** The table twin's cells as they read on screen, row by row, the total last where there is one. */
    List<List<String>> tableCells();
}

package org.kyso.exchange.api;

import java.util.List;

/**
 * One sheet of a workbook, or the only one of a text file.
 *
 * @param name as on its tab; for a text file the file's name without its ending
 * @param rows those that hold something, in order
 * @param spans the merged cells; only the first cell of a span holds its content
 * @param repairs what was put right or is hidden in it, in no particular order
 */
public record Sheet(String name, boolean hidden, List<Row> rows, List<Span> spans, List<Repair> repairs) {}

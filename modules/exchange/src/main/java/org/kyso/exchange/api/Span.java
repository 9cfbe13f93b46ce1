package org.kyso.exchange.api;

/** A merged block of cells: rows from 1 as shown, columns from 0, both ends inside. */
public record Span(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

package org.kyso.exchange.api;

/**
 * A row of a table that says something of one thing.
 *
 * @param section the text of the nearest section row above it, numbering such as {@code "I. "} removed; empty where
 *     there is none
 */
public record Entry(Row row, String section) {}

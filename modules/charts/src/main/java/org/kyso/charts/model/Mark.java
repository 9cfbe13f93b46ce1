package org.kyso.charts.model;

import java.util.Optional;
import org.kyso.enrollment.api.FigureQuery;

/**
 * Something drawn that counts people: a cell, a tile, a dot, a column.
 *
 * @param unitCode the unit it is of; empty where it is of none that is known
 * @param query the people it counts; empty where it counts none
 * @param tip what it says, in a sentence
 */
public record Mark(String unitCode, Optional<FigureQuery> query, String tip) {}

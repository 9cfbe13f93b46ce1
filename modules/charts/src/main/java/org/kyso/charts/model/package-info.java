/** What the charts and their table twins say, as values that know neither Swing nor JFreeChart. */
package org.kyso.charts.model;

/** Turns the models into JFreeChart charts with one look, and those into pictures. */
package org.kyso.charts.draw;

/** Turns the models into JFreeChart charts with one theme, and those into pictures. */
package org.kyso.charts.draw;

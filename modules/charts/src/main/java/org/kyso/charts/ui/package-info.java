/** The Completion window, and the window of the one unit that is looked at. */
package org.kyso.charts.ui;

/** Pictures of the rates, for files and briefings, and what the Completion window shows just now. */
package org.kyso.charts.api;

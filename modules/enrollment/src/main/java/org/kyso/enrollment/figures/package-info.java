/** Rates, and the people behind a figure, out of the ledger and its counts. */
package org.kyso.enrollment.figures;

/** Counts derived from the ledger, kept in the transaction that writes it. */
package org.kyso.enrollment.rollup;

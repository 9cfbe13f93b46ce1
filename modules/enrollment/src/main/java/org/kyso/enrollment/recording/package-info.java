/** Writes entries into the ledger, takes them out again, and keeps the counts with them. */
package org.kyso.enrollment.recording;

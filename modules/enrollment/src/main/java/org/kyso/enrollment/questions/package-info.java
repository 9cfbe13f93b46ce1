/** What the console won't guess: asked by papers and by the ledger, settled by papers and by hand. */
package org.kyso.enrollment.questions;

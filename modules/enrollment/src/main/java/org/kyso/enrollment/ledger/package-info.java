/** The ledger itself: its rows, what is possible in them, and what they say of a person on a day. */
package org.kyso.enrollment.ledger;

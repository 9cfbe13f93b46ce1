/** The audit trail: writing it, reading it, and the chain of hashes that shows a change. */
package org.kyso.store.audit;

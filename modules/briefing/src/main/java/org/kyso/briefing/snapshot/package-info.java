/** Snapshots as the store keeps them. */
package org.kyso.briefing.snapshot;

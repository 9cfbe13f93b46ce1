/** Snapshots and packs without a window. */
package org.kyso.briefing.commandline;

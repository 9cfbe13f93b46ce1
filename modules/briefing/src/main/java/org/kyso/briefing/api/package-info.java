/** Locked snapshots, and the packs made of them. */
package org.kyso.briefing.api;

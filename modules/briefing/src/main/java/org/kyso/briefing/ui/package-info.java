/** Locking figures and making packs, at the window. */
package org.kyso.briefing.ui;

/** Runs the console's work without a window, as the command line does. */
package org.kyso.briefing.api;

/** What an officer would say of the figures, in five sentences. */
package org.kyso.briefing.sentences;

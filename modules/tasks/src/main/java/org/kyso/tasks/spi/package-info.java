/** What rooms share of their windows' behaviour. */
package org.kyso.tasks.spi;

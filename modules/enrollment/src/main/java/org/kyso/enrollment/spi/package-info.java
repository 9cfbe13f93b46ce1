/** What other rooms add to the figures. */
package org.kyso.enrollment.spi;

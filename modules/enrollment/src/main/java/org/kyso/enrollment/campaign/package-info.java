/** Defines campaigns, by file and in the store. */
package org.kyso.enrollment.campaign;

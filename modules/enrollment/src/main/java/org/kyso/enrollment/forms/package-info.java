/** Prefilled forms that units fill in and send back. */
package org.kyso.enrollment.forms;

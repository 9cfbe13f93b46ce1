/** Reads returns: what their columns and words mean, and the preview of what they would change. */
package org.kyso.enrollment.returns;

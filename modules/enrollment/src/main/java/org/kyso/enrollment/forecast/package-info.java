/** Forecasts of a campaign's last day, and how often earlier ones held. */
package org.kyso.enrollment.forecast;

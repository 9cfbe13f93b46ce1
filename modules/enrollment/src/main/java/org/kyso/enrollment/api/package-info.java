/** How far the people have come: campaigns, stages, and every rate there is. Rates are computed nowhere else. */
package org.kyso.enrollment.api;

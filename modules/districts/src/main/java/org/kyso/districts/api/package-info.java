/** The units that report, as a tree through time, and the district modules that bring them. */
package org.kyso.districts.api;

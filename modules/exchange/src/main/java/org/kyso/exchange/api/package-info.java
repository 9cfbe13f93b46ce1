/** Reading tables that people made by hand in spreadsheets, and writing tables. Knows no field of the domain. */
package org.kyso.exchange.api;

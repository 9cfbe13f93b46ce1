/** Reads tables in web pages and in the XML of Excel 2003, which are often saved under the name of a spreadsheet. */
package org.kyso.exchange.read.markup;

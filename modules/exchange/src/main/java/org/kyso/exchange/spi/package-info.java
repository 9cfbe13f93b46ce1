/** Where a room says which files it can import: rosters, returns, lists of contacts. */
package org.kyso.exchange.spi;

/** Where a room says which papers it can take: rosters, returns, lists of contacts. */
package org.kyso.exchange.spi;

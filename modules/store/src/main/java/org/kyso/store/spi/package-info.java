/** What a room with tables of its own plugs into the store, and how it reaches them. */
package org.kyso.store.spi;

/** The one interface behind which a store's database lies, and the connections that it gives out. */
package org.kyso.store.database;

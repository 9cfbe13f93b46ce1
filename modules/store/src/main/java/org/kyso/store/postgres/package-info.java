/** The store on a PostgreSQL server. All that knows PostgreSQL and its driver is here. */
package org.kyso.store.postgres;

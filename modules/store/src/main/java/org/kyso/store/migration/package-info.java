/** Brings the tables of every room up to date. All that knows Flyway is here. */
package org.kyso.store.migration;

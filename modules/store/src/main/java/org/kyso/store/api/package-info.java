/** The one store that all rooms share, as the console sees it: where it lies, opening it, and hearing of changes. */
package org.kyso.store.api;

/** The store in a folder. All that knows Derby and its files is here. */
package org.kyso.store.derby;

/** Opens stores and runs transactions on the open one. */
package org.kyso.store.session;

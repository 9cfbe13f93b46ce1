/** Copies of stores: backups, when they are made and kept, restoring them, moving a store elsewhere. */
package org.kyso.store.backup;

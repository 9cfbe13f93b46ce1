/** Folders and files on the disk: the lock that says who has a folder, folders for work that a kill may end, safe renames. */
package org.kyso.store.folder;

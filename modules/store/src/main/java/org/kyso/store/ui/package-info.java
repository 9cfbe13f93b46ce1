/** What the user does to the store as a whole: actions of the File menu, and their dialogs. */
package org.kyso.store.ui;

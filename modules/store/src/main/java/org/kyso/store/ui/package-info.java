/** What the user does to the store as a whole, and asking a person for passphrases and passwords. */
package org.kyso.store.ui;

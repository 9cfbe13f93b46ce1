/** Asking a person for passphrases and passwords: in a window, or in a terminal. */
package org.kyso.store.ui;

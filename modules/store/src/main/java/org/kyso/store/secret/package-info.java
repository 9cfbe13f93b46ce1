/** Passphrases, passwords and keys: where they come from, how a key is made of them, and what the keyring remembers. */
package org.kyso.store.secret;

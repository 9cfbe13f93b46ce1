/** The Contacts window, and the panel that says whom to call for the chosen unit. */
package org.kyso.contacts.ui;

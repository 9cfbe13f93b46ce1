/** Contacts in the store, who covers what, and reading them out of spreadsheets. */
package org.kyso.contacts.impl;

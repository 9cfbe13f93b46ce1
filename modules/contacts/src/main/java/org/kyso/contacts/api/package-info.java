/** Whom to call: the contacts that help with signing up, which areas they cover, and which nobody does. */
package org.kyso.contacts.api;

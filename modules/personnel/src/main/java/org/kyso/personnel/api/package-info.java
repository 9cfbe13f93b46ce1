/** The people who register: the register of who serves where, and since when. */
package org.kyso.personnel.api;

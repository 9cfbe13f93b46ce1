/** Work off the event thread with progress and a cancel that works, and the one way of telling the user. */
package org.kyso.tasks.api;

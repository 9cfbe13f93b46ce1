/** Places for the stores of tests. */
package org.kyso.trial;

/** Where other rooms hear of changes to the register in the transaction that makes them, and add facts to its window. */
package org.kyso.personnel.spi;

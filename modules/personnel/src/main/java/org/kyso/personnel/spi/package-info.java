/** Where other rooms hear of changes to the register in the transaction that makes them, and say whom its window shows. */
package org.kyso.personnel.spi;

/** Where other rooms hang something on the tree of districts: figures beside a unit, and what dropping a file does. */
package org.kyso.districts.spi;

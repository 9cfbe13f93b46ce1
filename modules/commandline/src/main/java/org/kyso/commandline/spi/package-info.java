/** How a room adds its options to the command line. */
package org.kyso.commandline.spi;

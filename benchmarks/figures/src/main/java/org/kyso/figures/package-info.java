/** Figures of speed and size, each measured beside what it is compared with, and written into the documents. */
package org.kyso.figures;

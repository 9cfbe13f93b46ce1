/** The tables of this room, the checks of them, and the move from what former versions kept. */
package org.kyso.enrollment.schema;

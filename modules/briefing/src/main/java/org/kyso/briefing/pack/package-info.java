/** The briefing pack: sentences, workbook, document, slides, report and their figures for programs, all of one snapshot. */
package org.kyso.briefing.pack;

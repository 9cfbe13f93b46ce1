package org.kyso.enrollment.questions;

import java.time.LocalDate;
import org.kyso.enrollment.api.Question;
import org.kyso.personnel.api.ImportedPeople;

/**
 * A row of a return that was set aside.
 *
 * @param sha256 of the file's bytes; empty where it isn't known
 * @param sentence why, and what to do about it
 */
public record AskedRow(
        Question.Kind kind,
        String sha256,
        String fileName,
        String sheet,
        int row,
        LocalDate reportedOn,
        String citizenId,
        String fullName,
        String unitCode,
        String sentence) {

    private static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 200;

    public AskedRow {
        sentence = cut(sentence, LONGEST);
        fullName = cut(fullName, LONGEST_NAME);
        sheet = cut(sheet, LONGEST_NAME);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /** What a correction sheet names the row by, so that the corrected row settles it. */
    public String reference() {
        return ImportedPeople.reference(sha256, sheet, row);
    }
}

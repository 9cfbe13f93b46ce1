package org.kyso.personnel.api;

import java.util.regex.Pattern;
import org.kyso.exchange.api.Words;

/** Words by which papers say that somebody has left: retired, moved elsewhere, discharged, died. */
final class DepartureWords {

    /** A longer text is about other things too. */
    private static final int LONGEST = 120;

    private static final Pattern LEFT = Pattern.compile(
            "\\b(?:nghi huu|nghi che do|thoi viec|xuat ngu|tu tran|da mat|hy sinh|ra quan|phuc vien|da chuyen"
                    + "|chuyen (?:cong tac|don vi|nganh|di|khoi)|chuyen (?:den|ve|sang)(?! (?:tu|ngay|thang|nam|\\d)\\b) \\w+"
                    + "|retired|resigned|transferred|deceased)\\b");

    /** Beside these, somebody is still there, or has come. */
    private static final Pattern STILL_HERE =
            Pattern.compile("\\b(?:cho|sap|chuan bi|du kien|chua|khong|moi|tiep nhan|con cong tac|xin|de nghi|se"
                    + "|tu (?:don vi|doi|phong|cong an|ca)|chuyen (?:cong tac )?den$|transferred in|from|will)\\b");

    private DepartureWords() {}

    /** Whether a remark beside a person, the title of a list or a section in it says it. */
    static boolean areIn(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        var words = Words.plain(text);
        return LEFT.matcher(words).find() && !STILL_HERE.matcher(words).find();
    }
}

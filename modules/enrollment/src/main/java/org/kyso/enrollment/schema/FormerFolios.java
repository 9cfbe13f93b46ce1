package org.kyso.enrollment.schema;

import java.time.LocalDate;
import java.util.List;
import org.kyso.enrollment.api.Certificate;
import org.kyso.enrollment.api.Stage;

/**
 * Reads the lines in which the second version of the store kept its ledger: what one paper said of 16 people whose numbers
 * follow one another. A heading {@code @20240612} names the day that the lines below were said on; {@code 7 S9 20240610} is
 * an entry of the row's person 7: the first letter of its kind, its stage's place in {@link Stage}, its day and, behind them,
 * its detail; {@code 7 C 20240610 20270610 5401AB} is a certificate. A day that isn't known is {@code -}.
 */
final class FormerFolios {

    private static final int PEOPLE = 16;
    private static final List<Stage> STAGES = FormerPerson.STAGES;

    private FormerFolios() {}

    /** Reads one row; the certificates are said on no day. */
    static void read(long number, String lines, FormerLedger.Taker taker) {
        LocalDate saidOn = null;
        for (var line : lines.split("\n")) {
            if (line.startsWith("@")) {
                saidOn = day(line.substring(1));
                continue;
            }
            var words = line.split(" ", 4);
            long person = number * PEOPLE + Integer.parseInt(words[0]);
            if (words[1].equals("C")) {
                var serial = line.split(" ", 5)[4];
                taker.certificate(
                        person, new Certificate(unescaped(serial), day(words[2]), day(words[3].split(" ")[0])));
            } else {
                var stage = STAGES.get(Integer.parseInt(words[1].substring(1)));
                var detail = words.length > 3 ? unescaped(words[3]) : "";
                taker.entry(person, saidOn, words[1].charAt(0), stage, day(words[2]), detail);
            }
        }
    }

    private static LocalDate day(String text) {
        if (text.equals("-")) {
            return null;
        }
        int day = Integer.parseInt(text);
        return LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                c = text.charAt(i) == 'n' ? '\n' : text.charAt(i);
            }
            plain.append(c);
        }
        return plain.toString();
    }
}

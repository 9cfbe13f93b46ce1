package org.kyso.exchange.read.csv;

import java.util.HashMap;

/** Finds the delimiter of a text file by the width its rows agree on. */
final class DelimiterDetector {

    private static final String CANDIDATES = ",;\t|";
    private static final int LINES = 400;

    private DelimiterDetector() {}

    static char find(String text) {
        char best = ',';
        long most = 0;
        for (char candidate : CANDIDATES.toCharArray()) {
            long agreement = agreement(text, candidate);
            if (agreement > most) {
                most = agreement;
                best = candidate;
            }
        }
        return best;
    }

    /** How many delimiters stand in the rows that have equally many; commas in running text rarely agree. */
    private static long agreement(String text, char delimiter) {
        var widths = new HashMap<Integer, Integer>();
        int lines = 0;
        int width = 0;
        boolean quoted = false;
        boolean atStart = true;
        for (int i = 0; i < text.length() && lines < LINES; i++) {
            char c = text.charAt(i);
            if (c == '"' && (quoted || atStart)) {
                quoted = !quoted;
                atStart = false;
            } else if (c == '\n' || c == '\r' && !text.startsWith("\r\n", i)) {
                // A quote left open must not hide the rest of the file.
                quoted = false;
                lines++;
                widths.merge(width, 1, Integer::sum);
                width = 0;
                atStart = true;
            } else if (c == delimiter && !quoted) {
                width++;
                atStart = true;
            } else {
                atStart = atStart && c == '"';
            }
        }
        widths.merge(width, 1, Integer::sum);
        return widths.entrySet().stream()
                .mapToLong(e -> (long) e.getKey() * e.getValue())
                .max()
                .orElse(0);
    }
}

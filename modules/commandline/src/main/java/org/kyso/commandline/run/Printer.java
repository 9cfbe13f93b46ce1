package org.kyso.commandline.run;

import java.io.PrintWriter;
import java.util.Map;
import org.kyso.tasks.api.PlainText;

/** Prints what happened: a sentence a line, or for programs a JSON object a line (RFC 8259). */
record Printer(PrintWriter out, boolean json) {

    private static final int FIRST_PRINTABLE = 0x20;

    /** Prints a sentence whose words may come out of a paper: numbers that name people are masked in it. */
    void tell(String event, Map<String, ?> facts, String text) {
        var sentence = PlainText.masked(PlainText.shown(text));
        if (json) {
            var object = new StringBuilder("{\"event\":").append(quoted(event));
            facts.forEach((name, value) -> object.append(',')
                    .append(quoted(name))
                    .append(':')
                    .append(value instanceof Number || value instanceof Boolean ? value : quoted(value.toString())));
            out.println(object.append(",\"message\":").append(quoted(sentence)).append('}'));
        } else {
            out.println(sentence);
        }
        out.flush();
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}

package org.kyso.enrollment.returns;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kyso.exchange.api.Table;

/**
 * What a paper's own key says of the numbers in its results: "1 = Chưa đăng ký; 2 = Đang thực hiện; 3 = Đã đăng ký". With such a
 * key no number is a step.
 */
final class Legend {

    private static final Pattern ENTRY =
            Pattern.compile("(?<![\\d/.])\\(?(\\d{1,2})\\)?\\s*[=:]\\s*(\\p{L}[^;,|\\n=]*?)(?=\\s*(?:[;,|\\n.]|$))");
    private static final Pattern NUMBER = Pattern.compile("\\(?\\s*(\\d{1,2})\\s*\\)?");

    /** One number alone explains a remark, not a result. */
    private static final int LEAST = 2;

    private final Map<Integer, String> words = new HashMap<>();

    /** The key above or below a table, or in the heading of its results. */
    static Legend of(Table table) {
        var legend = new Legend();
        var heading = table.column(ReturnImporter.STAGE)
                .map(column -> column.heading())
                .orElse("");
        Stream.of(table.preamble().stream(), table.title().stream(), table.closing().stream(), Stream.of(heading))
                .flatMap(lines -> lines)
                .forEach(legend::add);
        return legend;
    }

    private void add(String line) {
        var entry = ENTRY.matcher(line);
        while (entry.find()) {
            words.putIfAbsent(Integer.parseInt(entry.group(1)), entry.group(2).strip());
        }
    }

    /** What a cell says in words: the key's for a number, which nobody knows where the key doesn't have it. */
    String read(String written) {
        var number = NUMBER.matcher(written.strip());
        if (words.size() < LEAST || !number.matches()) {
            return written;
        }
        return words.getOrDefault(Integer.parseInt(number.group(1)), "?" + written);
    }
}

package org.kyso.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No room reads another's tables: looked for in every text of its sources that reads like SQL or a query. */
final class TablesTest {

    private static final Path ROOMS = Path.of(System.getProperty("kyso.house"), "modules");
    private static final Pattern CREATED = Pattern.compile("(?i)\\bcreate\\s+table\\s+(\\w+)");
    private static final Pattern TEXT = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern USED = Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE|from|join|into|update)\\s+(\\w+)");

    @Test
    void noRoomReadsTheTablesOfAnother() throws IOException {
        var owners = owners();
        assertFalse(owners.isEmpty(), "no table was found");
        var foreign = new ArrayList<String>();
        int used = 0;
        for (var source : files("src/main/java", ".java")) {
            for (var table : used(source)) {
                var owner = owners.getOrDefault(table, "");
                used += owner.equals(room(source)) ? 1 : 0;
                if (!owner.isEmpty() && !owner.equals(room(source))) {
                    foreign.add(ROOMS.relativize(source) + " uses " + table + " of " + owner);
                }
            }
        }
        assertEquals(List.of(), foreign);
        assertFalse(used == 0, "no use of a table was recognised, so this would find none");
    }

    /** Each table and the room whose migration makes it. */
    private static Map<String, String> owners() throws IOException {
        var owners = new TreeMap<String, String>();
        for (var migration : files("src/main/resources", ".sql")) {
            CREATED.matcher(Files.readString(migration))
                    .results()
                    .forEach(made -> owners.put(made.group(1).toLowerCase(Locale.ROOT), room(migration)));
        }
        return owners;
    }

    private static List<String> used(Path source) throws IOException {
        return TEXT.matcher(Files.readString(source))
                .results()
                .flatMap(text -> USED.matcher(text.group()).results())
                .map(use -> use.group(1).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<Path> files(String below, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(ROOMS)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> file.startsWith(ROOMS.resolve(room(file)).resolve(below)))
                    .toList();
        }
    }

    private static String room(Path file) {
        return ROOMS.relativize(file).getName(0).toString();
    }
}

package org.kyso.store.derby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyso.store.api.StoreDamagedException;
import org.kyso.store.backup.Pairs;
import org.kyso.store.folder.FileTree;
import org.kyso.store.session.ConsoleStores;
import org.kyso.store.testing.Folders;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.Sample;

/** Files of a database that were destroyed: the opening or the check says so in a sentence, and saves what is left. */
@Tag("once")
class DamageTest {

    private static final int PAGE = 4096;

    /** Every file is struck once, or one of so many. */
    private static final int SHARE = Sample.of(1, 4);

    @TempDir
    Path temp;

    private final ConsoleStores stores = new ConsoleStores();
    private final Random random = Sample.random(DamageTest.class);
    private Map<String, Long> content = Map.of();
    private Path folder;

    @BeforeEach
    void makeStore() throws Exception {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        folder = temp.resolve("store");
        stores.open(folder, Progress.SILENT);
        new Pairs(stores).add(1, 400);
        assertEquals(List.of(), check());
        content = stores.read(t -> content(t.connection()));
        stores.close();
    }

    /** All that the store holds, and whether each index agrees with its table: by table, in no order. */
    private static Map<String, Long> content(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT h.SCHEMANAME, b.TABLENAME FROM SYS.SYSTABLES b"
                        + " JOIN SYS.SYSSCHEMAS h ON b.SCHEMAID = h.SCHEMAID WHERE b.TABLETYPE IN ('T', 'S')")) {
            while (row.next()) {
                tables.add('"' + row.getString(1) + "\".\"" + row.getString(2) + '"');
            }
        }
        var content = new TreeMap<String, Long>();
        for (var table : tables) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT * FROM " + table)) {
                long sum = 0;
                while (row.next()) {
                    var values = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        values.append(row.getString(i)).append('|');
                    }
                    sum += values.toString().hashCode();
                }
                content.put(table, sum);
            }
            var name = table.split("\"");
            try (var statement = connection.prepareStatement("VALUES SYSCS_UTIL.SYSCS_CHECK_TABLE(?, ?)")) {
                statement.setString(1, name[1]);
                statement.setString(2, name[3]);
                try (var row = statement.executeQuery()) {
                    row.next();
                    assertEquals(1, row.getInt(1), table);
                }
            }
        }
        return content;
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private List<String> check() throws RefusedException {
        return stores.read(t -> new PageCheck().check(Progress.SILENT).differences());
    }

    /** What befalls a page. */
    enum Blow {
        ZEROS,
        GARBAGE,
        ONE_BIT,
        CUT_OFF;

        void strike(Path file, long place, Random random) throws IOException {
            try (var pages = new RandomAccessFile(file.toFile(), "rw")) {
                var page = new byte[(int) Math.min(PAGE, pages.length() - place)];
                pages.seek(place);
                pages.readFully(page);
                switch (this) {
                    case ZEROS -> page = new byte[page.length];
                    case GARBAGE -> random.nextBytes(page);
                    case ONE_BIT -> page[random.nextInt(page.length)] ^= 1;
                    default -> pages.setLength(place + page.length / 2);
                }
                if (this != CUT_OFF) {
                    pages.seek(place);
                    pages.write(page);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Blow.class)
    void everyDestroyedPageIsFound(Blow blow) throws Exception {
        var whole = temp.resolve("whole");
        Files.move(folder, whole);
        var missed = new ArrayList<String>();
        int nth = blow.ordinal() + Blow.values().length * random.nextInt(SHARE);
        for (var file : new FileTree(whole.resolve("data/seg0")).files()) {
            if (!file.getFileName().toString().matches("c[0-9a-f]+\\.dat")) {
                // A warning not to touch anything, and what is left of tables that are no more.
                continue;
            }
            if (nth++ % (Blow.values().length * SHARE) != 0) {
                continue;
            }
            long page = random.nextLong(Files.size(file) / PAGE);
            // In a folder of its own: nothing that Derby still has of the one before is taken for damage.
            folder = temp.resolve("struck-" + nth);
            Folders.copy(whole, folder);
            blow.strike(folder.resolve(whole.relativize(file)), page * PAGE, random);
            if (!isFound()) {
                missed.add(page + " of " + file.getFileName());
            }
        }
        assertEquals(List.of(), missed);
    }

    /** Whether the damage is found, or harms nothing. */
    private boolean isFound() {
        try {
            stores.open(folder, Progress.SILENT);
            check();
            // A page in reserve, which holds nothing: all that the store holds is there, and every index agrees.
            return content.equals(stores.read(t -> content(t.connection())));
        } catch (StoreDamagedException damaged) {
            assertTrue(damaged.getMessage().contains("is damaged"), damaged.getMessage());
            assertTrue(damaged.getMessage().contains("can't be read"), damaged.getMessage());
            return true;
        } catch (RefusedException other) {
            throw new AssertionError(other);
        } finally {
            stores.close();
        }
    }
}

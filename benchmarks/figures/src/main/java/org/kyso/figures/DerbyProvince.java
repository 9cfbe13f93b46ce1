package org.kyso.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.kyso.districts.api.Districts;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAccess;
import org.kyso.store.spi.Transaction;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** Puts a province into a store of the console, past its rooms, which would take an hour for a million people. */
final class DerbyProvince {

    private DerbyProvince() {}

    /** Makes the store and leaves it open; the tables' files stay in the folder. */
    static void make(Path folder, Province province, boolean history) throws IOException, RefusedException {
        Stores.getDefault().open(folder.resolve("store"), Progress.SILENT);
        for (var module : province.writeModules(folder)) {
            Districts.getDefault().load(module);
        }
        var rows = new Rows(province, history);
        for (var table : Rows.ALL) {
            var file = rows.write(table, folder);
            StoreAccess.getDefault().write(t -> fill(t, table, file));
        }
        StoreAccess.getDefault().write(t -> {
            t.reserve("source", (int) Rows.ROSTER + Province.DAYS);
            return t.reserve("person", province.people());
        });
    }

    private static Void fill(Transaction transaction, Rows.Table table, Path file) throws SQLException {
        try (var call = transaction
                .connection()
                .prepareCall("CALL SYSCS_UTIL.SYSCS_IMPORT_DATA (NULL, ?, ?, NULL, ?, NULL, NULL, 'UTF-8', 0)")) {
            call.setString(1, table.name().toUpperCase(Locale.ROOT));
            call.setString(2, table.columnNames().toUpperCase(Locale.ROOT));
            call.setString(3, file.toString());
            call.execute();
        }
        return null;
    }
}

package org.kyso.districts.tree;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kyso.districts.api.Area;

/**
 * An area that was ever loaded, with the module that brings it.
 *
 * @param codeName the module's
 * @param descriptor what the area was read from; tells whether a module brings anything else
 */
record AreaRow(Area area, String codeName, String version, boolean loaded, byte[] descriptor) {

    /** All of them, by code. */
    static List<AreaRow> all(Connection connection) throws SQLException {
        var all = new ArrayList<AreaRow>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT module_name, module_version, loaded, descriptor FROM area ORDER BY code")) {
            while (row.next()) {
                var descriptor = row.getBytes(4);
                all.add(new AreaRow(
                        Descriptor.readStored(descriptor),
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        descriptor));
            }
        }
        return all;
    }
}

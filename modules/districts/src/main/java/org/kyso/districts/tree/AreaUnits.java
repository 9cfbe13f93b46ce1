package org.kyso.districts.tree;

import java.sql.Connection;
import java.sql.SQLException;
import org.kyso.districts.api.Area;

/** Which area each unit belongs to, for the server's row-level security. */
final class AreaUnits {

    private AreaUnits() {}

    static boolean areNoted(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT COUNT(*) FROM area_unit")) {
            row.next();
            return row.getLong(1) > 0;
        }
    }

    /** Notes the units of an area; those it had before and has no more stay noted, since people may count in them. */
    static void keep(Connection connection, Area area) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM area_unit WHERE unit_code = ?");
                var insert = connection.prepareStatement("INSERT INTO area_unit (unit_code, area) VALUES (?, ?)")) {
            for (var unit : area.units()) {
                delete.setString(1, unit.code());
                delete.addBatch();
                insert.setString(1, unit.code());
                insert.setString(2, area.code());
                insert.addBatch();
            }
            delete.executeBatch();
            insert.executeBatch();
        }
    }
}

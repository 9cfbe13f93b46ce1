package org.kyso.personnel.spi;

import java.sql.Connection;
import java.sql.SQLException;
import org.kyso.personnel.api.Source;
import org.openide.util.Lookup;

/** Adds sources while a store is migrated, where there is no transaction of the open store yet. */
public interface SourceMigration {

    /** The console's own. */
    static SourceMigration getDefault() {
        return Lookup.getDefault().lookup(SourceMigration.class);
    }

    /**
     * Adds a source as it is, in the connection's transaction.
     *
     * @param source with a negative number, so that it comes before every one that is imported
     */
    void insert(Connection connection, Source source) throws SQLException;
}

package org.kyso.figures;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** A PostgreSQL server of this run, with the same rows, and tuned as one of its size would be. */
final class Postgres implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final Connection connection;

    Postgres(Path folder) throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setServerConfig("shared_buffers", "2GB")
                .setServerConfig("work_mem", "256MB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("effective_cache_size", "6GB")
                .setServerConfig("random_page_cost", "1.1")
                .start();
        connection = server.getPostgresDatabase().getConnection();
    }

    Connection connection() {
        return connection;
    }

    /** People and ledger with their indexes, and two more that serve the question best. */
    void fill(Path tables) throws IOException, SQLException {
        var copy = new CopyManager(connection.unwrap(BaseConnection.class));
        try (var statement = connection.createStatement()) {
            for (var table : List.of(Rows.PERSON, Rows.PLACEMENT, Rows.LEDGER)) {
                statement.execute("CREATE TABLE " + table.name() + " (" + table.columns() + ")");
                try (var in = Files.newBufferedReader(tables.resolve(table.name() + ".csv"))) {
                    copy.copyIn("COPY " + table.name() + " FROM STDIN WITH (FORMAT csv)", in);
                }
            }
            statement.execute("ALTER TABLE person ADD PRIMARY KEY (id)");
            statement.execute("CREATE UNIQUE INDEX person_citizen_id ON person (citizen_id)");
            statement.execute("ALTER TABLE placement ADD PRIMARY KEY (person_id, from_day)");
            statement.execute("CREATE INDEX placement_unit ON placement (unit_code)");
            statement.execute("ALTER TABLE ledger_entry ADD PRIMARY KEY (person_id, campaign_id, source_id)");
            statement.execute("CREATE INDEX ledger_entry_registered ON ledger_entry (campaign_id, stage, registered_on)"
                    + " INCLUDE (person_id)");
            statement.execute("CREATE INDEX ledger_entry_used ON ledger_entry (campaign_id, used, used_on)"
                    + " INCLUDE (person_id)");
            statement.execute("VACUUM ANALYZE");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

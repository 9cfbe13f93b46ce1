package org.kyso.store.spi;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Runs a statement with many values, some thousands at a time: all of a large file at once would fill the heap. For one
 * thread, that of the transaction.
 */
public final class Batch {

    private static final int SIZE = 2_000;

    private final PreparedStatement statement;
    private final int size;
    private int waiting;

    public Batch(PreparedStatement statement) {
        this(statement, SIZE);
    }

    Batch(PreparedStatement statement, int size) {
        this.statement = statement;
        this.size = size;
    }

    /** Adds the values that are set now. */
    public void add() throws SQLException {
        statement.addBatch();
        waiting++;
        if (waiting == size) {
            finish();
        }
    }

    /** Runs what waits still. */
    public void finish() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            waiting = 0;
        }
    }
}

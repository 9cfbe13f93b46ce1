package org.kyso.enrollment.impl;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Runs a statement with many values, some thousands at a time: all of a large return at once would fill the heap. */
final class Batch {

    private static final int SIZE = 2_000;

    private final PreparedStatement statement;
    private int waiting;

    Batch(PreparedStatement statement) {
        this.statement = statement;
    }

    /** Adds the values that are set now. */
    void add() throws SQLException {
        statement.addBatch();
        waiting++;
        if (waiting == SIZE) {
            finish();
        }
    }

    void finish() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            waiting = 0;
        }
    }
}

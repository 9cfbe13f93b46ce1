package org.kyso.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.kyso.store.api.OpenedStore.Right;

/**
 * What a shared store needs on its server before its first migration: the schema and the roles. An account is a login
 * that is made a member of one of the roles; the tables belong to the administrators' role.
 */
final class ServerSetup {

    static final String SCHEMA = "kyso";
    static final String ADMINISTRATOR = "kyso_administrator";

    private static final String REGISTRAR = "kyso_registrar";
    private static final String ANALYST = "kyso_analyst";

    private final Connection connection;

    ServerSetup(Connection connection) {
        this.connection = connection;
    }

    /** What the account of the connection may do; null where it is a member of none of the roles. */
    Right right() throws SQLException {
        if (isMember(ADMINISTRATOR)) {
            return Right.ADMINISTER;
        }
        return isMember(REGISTRAR) ? Right.CHANGE : isMember(ANALYST) ? Right.READ : null;
    }

    private boolean isMember(String role) throws SQLException {
        try (var query =
                connection.prepareStatement("SELECT pg_has_role(oid, 'MEMBER') FROM pg_roles WHERE rolname = ?")) {
            query.setString(1, role);
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    boolean isPrepared() throws SQLException {
        return has("SELECT 1 FROM pg_namespace WHERE nspname = ?", SCHEMA);
    }

    private boolean has(String question, String name) throws SQLException {
        try (var query = connection.prepareStatement(question)) {
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * Makes what is missing, all of it or nothing.
     *
     * @throws SQLException with the state 42501 where the account may not; a database's owner who may create roles can
     */
    void prepare() throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            // Two consoles may meet here at once.
            statement.execute("SELECT pg_advisory_xact_lock(" + Postgres.WRITERS + ")");
            // Each may do what the one below may.
            String below = null;
            for (var role : new String[] {ANALYST, REGISTRAR, ADMINISTRATOR}) {
                if (!has("SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
                    statement.execute("CREATE ROLE " + role + " NOLOGIN");
                    if (below != null) {
                        statement.execute("GRANT " + below + " TO " + role);
                    }
                }
                below = role;
            }
            if (!isMember(ADMINISTRATOR)) {
                statement.execute("GRANT " + ADMINISTRATOR + " TO CURRENT_USER");
            }
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + SCHEMA + " AUTHORIZATION " + ADMINISTRATOR);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}

package org.kyso.store.impl;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Hands EclipseLink the connection of this thread's transaction, so that entities and SQL are one transaction. Who ends
 * it is {@link StoreSession}: what EclipseLink says about commit and close isn't passed on.
 *
 * <p>Outside of a transaction (EclipseLink's first look at the database, Flyway) it gives a connection of its own.
 */
final class StoreSource implements DataSource {

    private static final Set<String> KEPT_BACK = Set.of("commit", "rollback", "close", "setAutoCommit");

    private final Derby derby;
    private final ThreadLocal<Connection> bound = new ThreadLocal<>();

    StoreSource(Derby derby) {
        this.derby = derby;
    }

    void bind(Connection connection) {
        bound.set(connection);
    }

    void unbind() {
        bound.remove();
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = bound.get();
        return connection == null ? derby.connect() : guarded(connection);
    }

    private static Connection guarded(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                StoreSource.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (KEPT_BACK.contains(method.getName())) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}

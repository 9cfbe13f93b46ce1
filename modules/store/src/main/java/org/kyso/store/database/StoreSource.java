package org.kyso.store.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.kyso.store.session.StoreSession;

/**
 * Hands EclipseLink the connection of this thread's transaction, so that entities and SQL are one transaction. Who ends
 * it is {@link StoreSession}: what EclipseLink says about commit and close isn't passed on.
 *
 * <p>Outside of a transaction (EclipseLink's first look at the database, Flyway) it gives a connection of its own.
 */
public final class StoreSource extends PlainSource {

    private static final Set<String> KEPT_BACK = Set.of("commit", "rollback", "close", "setAutoCommit");

    private final Database database;
    private final ThreadLocal<Connection> bound = new ThreadLocal<>();

    public StoreSource(Database database) {
        this.database = database;
    }

    public void bind(Connection connection) {
        bound.set(connection);
    }

    public void unbind() {
        bound.remove();
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = bound.get();
        return connection == null ? database.connect() : guarded(connection);
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
}

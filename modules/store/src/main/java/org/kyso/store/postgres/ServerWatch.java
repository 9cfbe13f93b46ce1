package org.kyso.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.kyso.store.database.Database.Watcher;
import org.kyso.store.spi.StoreSchema;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Listens to what other consoles commit, and notices when the server goes and comes back. A thread of its own with a
 * connection of its own.
 */
final class ServerWatch {

    private static final Logger LOG = Logger.getLogger(ServerWatch.class.getName());
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int ANSWER_SECONDS = 3;

    private final DataSource server;
    private final String console;
    private final Watcher watcher;
    private final Runnable dropOldConnections;
    private final Thread thread = new Thread(this::run, "KySo server watch");
    private volatile boolean withinReach = true;
    private volatile boolean stopped;

    /**
     * @param console what this console signs its own messages with
     * @param dropOldConnections lets go of connections that led to a server that went away
     */
    ServerWatch(DataSource server, String console, Watcher watcher, Runnable dropOldConnections) {
        this.server = server;
        this.console = console;
        this.watcher = watcher;
        this.dropOldConnections = dropOldConnections;
        thread.setDaemon(true);
    }

    /** What a console tells the others of its commit. */
    static String message(String console, Set<String> rooms) {
        var text = new StringBuilder(console);
        rooms.forEach(room -> text.append(' ').append(room));
        return text.toString();
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopped = true;
        thread.interrupt();
    }

    boolean isWithinReach() {
        return withinReach;
    }

    private void run() {
        boolean first = true;
        while (!stopped) {
            try (var connection = server.getConnection()) {
                listen(connection);
                // Whatever was committed while nobody listened may have changed anything.
                back(first);
                first = false;
                while (!stopped) {
                    hear(connection);
                }
            } catch (SQLException gone) {
                away();
                pause();
            } catch (RuntimeException bug) {
                LOG.log(Level.SEVERE, "Telling of a change on the server", bug);
                pause();
            }
        }
    }

    private static void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + Postgres.CHANNEL);
        }
    }

    private void hear(Connection connection) throws SQLException {
        var news = connection.unwrap(PGConnection.class).getNotifications((int) SILENCE.toMillis());
        if (news == null || news.length == 0) {
            if (!stopped && !connection.isValid(ANSWER_SECONDS)) {
                throw new SQLException("The server stopped answering", "08006");
            }
            return;
        }
        var rooms = new HashSet<String>();
        for (var one : news) {
            rooms.addAll(rooms(one));
        }
        if (!rooms.isEmpty()) {
            watcher.changedElsewhere(rooms);
        }
    }

    /** What another console changed. */
    private Set<String> rooms(PGNotification news) {
        var words = List.of(news.getParameter().split(" "));
        return words.get(0).equals(console) ? Set.of() : Set.copyOf(words.subList(1, words.size()));
    }

    private void away() {
        if (withinReach && !stopped) {
            withinReach = false;
            dropOldConnections.run();
            watcher.reachChanged();
        }
    }

    private void back(boolean first) {
        if (!withinReach) {
            withinReach = true;
            dropOldConnections.run();
            watcher.reachChanged();
        }
        if (!first) {
            watcher.changedElsewhere(StoreSchema.rooms());
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException woken) {
            // Told to stop, which the loop sees.
            thread.interrupt();
        }
    }
}

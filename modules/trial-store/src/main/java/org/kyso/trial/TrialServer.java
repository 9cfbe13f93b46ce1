package org.kyso.trial;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL server of a test's own, that can be killed, started again, copied as a standby and promoted. It listens
 * on the loopback only and lets everybody in, except where its settings say otherwise.
 */
public final class TrialServer implements AutoCloseable {

    private static final int MOST_ATTEMPTS = 5;
    private static final int MOST_ANSWERS = 300;
    private static final int PAUSE_MS = 100;

    private final Path data;
    private final int port;
    private final Map<String, String> settings;
    private Process running;

    private TrialServer(Path data, int port, Map<String, String> settings) {
        this.data = data;
        this.port = port;
        this.settings = settings;
    }

    /** A new server, running, its data in a folder that doesn't exist yet. */
    public static TrialServer start(Path data, Map<String, String> settings) throws IOException {
        var server = new TrialServer(data, freePort(), settings);
        server.start();
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Starts it, again where it was stopped or killed. */
    public void start() throws IOException {
        if (!Files.exists(data)) {
            ServerProgram.get().makeData(data);
        }
        // After a kill its last processes hold the memory for a moment.
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            running = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            data.resolveSibling(data.getFileName() + ".log").toFile())
                    .start();
            if (answers()) {
                return;
            }
            running.destroyForcibly().onExit().join();
        }
        throw new IOException("The server in " + data + " doesn't start; see its log beside it");
    }

    private List<String> command() throws IOException {
        var command = ServerProgram.get().command("postgres", "-D", data.toString(), "-p", String.valueOf(port));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private boolean answers() {
        for (int i = 0; i < MOST_ANSWERS && running.isAlive(); i++) {
            try {
                execute("SELECT 1");
                return true;
            } catch (SQLException notYet) {
                pause(PAUSE_MS);
            }
        }
        return false;
    }

    /** Kills it as a power cut would. */
    public void kill() {
        var all = running.descendants().toList();
        running.destroyForcibly().onExit().join();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** Stops it in good order, whoever is connected. */
    public void stop() throws IOException {
        if (running.isAlive()) {
            new ProcessBuilder("sh", "-c", "kill -INT " + running.pid()).start();
            running.onExit().join();
        }
    }

    /**
     * Makes a standby that follows this server; this one is stopped for the copy and runs again after it.
     *
     * @param name what the standby calls itself, for {@code synchronous_standby_names}
     */
    public TrialServer standby(Path folder, String name) throws IOException {
        stop();
        ServerProgram.copy(data, folder);
        start();
        Files.writeString(folder.resolve("standby.signal"), "");
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
        var settings = new LinkedHashMap<>(this.settings);
        settings.remove("synchronous_standby_names");
        settings.put("primary_conninfo", "host=localhost port=" + port + " user=postgres application_name=" + name);
        var standby = new TrialServer(folder, freePort(), settings);
        standby.start();
        return standby;
    }

    /** Makes a standby the primary. */
    public void promote() throws SQLException {
        execute("SELECT pg_promote(true, 30)");
    }

    /** Runs SQL as the server's own administrator, in the database {@code postgres}. */
    public void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + host() + "/postgres?user=postgres&connectTimeout=2");
    }

    /** Where it listens, as {@code host:port}. */
    public String host() {
        return "localhost:" + port;
    }

    /** The folder of its data. */
    public Path data() {
        return data;
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}

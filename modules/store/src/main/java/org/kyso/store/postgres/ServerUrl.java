package org.kyso.store.postgres;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.postgresql.Driver;

/**
 * The address of a shared store, {@code jdbc:postgresql://host[:port][,host[:port]…]/database[?settings]}, as PostgreSQL's
 * JDBC driver reads it. A password in it is refused: an address is remembered, shown and logged.
 *
 * <p>Beyond this computer's loopback the connection is encrypted and the server has to prove its name
 * ({@code sslmode=verify-full}); a setting that would let plain text through is refused.
 *
 * @param text as the user wrote it
 * @param settings what the driver is given, without user and password
 */
public record ServerUrl(String text, Properties settings) {

    private static final Set<String> PLAIN_TEXT = Set.of("disable", "allow", "prefer");
    private static final String USUAL_PORT = "5432";
    private static final Set<String> LOOPBACK = Set.of("localhost", "::1", "[::1]");

    @Messages({
        "# {0} - address",
        "badAddress={0} is not the address of a shared store: write jdbc:postgresql://server/database.",
        "passwordInAddress=The address of the shared store holds a password, which would be remembered in plain: leave it out "
                + "and set KYSO_DB_PASSWORD, or type it when asked.",
        "# {0} - address",
        "# {1} - setting",
        "plainText={0} would send personal data unencrypted (sslmode={1}): leave sslmode out, or set it to verify-full."
    })
    public static ServerUrl parse(String text) throws RefusedException {
        if (text.matches("(?i).*[?&](ssl)?password=.*") || text.matches("(?i)jdbc:postgresql://[^/]*:[^/]*@.*")) {
            throw new RefusedException(Bundle.passwordInAddress());
        }
        var settings = Driver.parseURL(text, new Properties());
        if (settings == null || settings.getProperty("PGDBNAME", "").isEmpty() || text.contains("@")) {
            throw new RefusedException(Bundle.badAddress(text));
        }
        var url = new ServerUrl(text, settings);
        var mode = settings.getProperty("sslmode");
        if (!url.isOnLoopback()) {
            if (mode == null) {
                settings.setProperty("sslmode", "verify-full");
            } else if (PLAIN_TEXT.contains(mode.toLowerCase(Locale.ROOT))) {
                throw new RefusedException(Bundle.plainText(text, mode));
            }
        }
        url.preferences();
        return url;
    }

    /** What suits a console, where the address says nothing else. */
    private void preferences() {
        // Details are the values of a row.
        settings.setProperty("logServerErrorDetail", "false");
        settings.putIfAbsent("ApplicationName", "KySo");
        settings.putIfAbsent("connectTimeout", "5");
        settings.putIfAbsent("loginTimeout", "10");
        settings.putIfAbsent("tcpKeepAlive", "true");
        settings.putIfAbsent("reWriteBatchedInserts", "true");
        settings.putIfAbsent("currentSchema", ServerSetup.SCHEMA);
        if (hosts().size() > 1) {
            settings.putIfAbsent("targetServerType", "primary");
            // A standby that was promoted is to be noticed at once, not when its old standing is forgotten.
            settings.putIfAbsent("hostRecheckSeconds", "1");
        }
    }

    private List<String> hosts() {
        return Arrays.asList(settings.getProperty("PGHOST", "localhost").split(","));
    }

    private boolean isOnLoopback() {
        return hosts().stream()
                .allMatch(host ->
                        LOOPBACK.contains(host.toLowerCase(Locale.ROOT)) || host.matches("127(\\.\\d{1,3}){3}"));
    }

    /** The account: named in the address, else the user of this computer. */
    String user() {
        return settings.getProperty("user", System.getProperty("user.name", ""));
    }

    /** The driver's own address, without settings. */
    public String driverUrl() {
        int settingsFrom = text.indexOf('?');
        return settingsFrom < 0 ? text : text.substring(0, settingsFrom);
    }

    /** What the user sees: server, its port where it isn't the usual one, and database. */
    public String name() {
        var hosts = hosts();
        var ports = settings.getProperty("PGPORT", USUAL_PORT).split(",");
        return IntStream.range(0, hosts.size())
                .mapToObj(i ->
                        i >= ports.length || ports[i].equals(USUAL_PORT) ? hosts.get(i) : hosts.get(i) + ":" + ports[i])
                .collect(Collectors.joining(", ", "", "/" + settings.getProperty("PGDBNAME")));
    }

    /** The name as it was before ports stood in it, by which folders on the disk go. */
    public String nameWithoutPorts() {
        return String.join(", ", hosts()) + "/" + settings.getProperty("PGDBNAME");
    }
}

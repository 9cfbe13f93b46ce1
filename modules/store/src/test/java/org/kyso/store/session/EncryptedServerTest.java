package org.kyso.store.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialServer;

/** A server that speaks TLS, and consoles that trust it, don't know it, or take it for another. */
@Tag("once")
class EncryptedServerTest {

    private static final String SECRET = "changeit";

    @TempDir
    Path temp;

    private final ConsoleStores console = new ConsoleStores();

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void theServerHasToProveItsName() throws Exception {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        var local = certificate("local", "san=dns:localhost");
        var other = certificate("other", "san=dns:db.example");
        try (var server = TrialServer.start(
                temp.resolve("server"),
                Map.of(
                        "ssl", "on",
                        "ssl_cert_file", local.resolve("certificate.pem").toString(),
                        "ssl_key_file", local.resolve("key.pem").toString()))) {
            var address =
                    "jdbc:postgresql://" + server.host() + "/postgres?user=postgres&sslmode=verify-full&sslrootcert=";
            console.open(address + local.resolve("certificate.pem"), Progress.SILENT);
            assertTrue(isEncrypted());
            var untrusted = assertThrows(
                    RefusedException.class,
                    () -> console.open(address + other.resolve("certificate.pem"), Progress.SILENT));
            assertTrue(untrusted.getMessage().contains("root.crt"), untrusted.getMessage());
        }
        try (var server = TrialServer.start(
                temp.resolve("impostor"),
                Map.of(
                        "ssl", "on",
                        "ssl_cert_file", other.resolve("certificate.pem").toString(),
                        "ssl_key_file", other.resolve("key.pem").toString()))) {
            var address = "jdbc:postgresql://" + server.host()
                    + "/postgres?user=postgres&sslmode=verify-full&sslrootcert=" + other.resolve("certificate.pem");
            assertThrows(RefusedException.class, () -> console.open(address, Progress.SILENT), "another server's name");
        }
    }

    @Test
    void aServerWithoutEncryptionIsRefusedWhereItIsWanted() throws Exception {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        var local = certificate("local", "san=dns:localhost");
        try (var server = TrialServer.start(temp.resolve("server"), Map.of())) {
            var address = "jdbc:postgresql://" + server.host()
                    + "/postgres?user=postgres&sslmode=verify-full&sslrootcert=" + local.resolve("certificate.pem");
            assertThrows(RefusedException.class, () -> console.open(address, Progress.SILENT));
        }
    }

    private boolean isEncrypted() throws RefusedException {
        return console.read(t -> {
            try (var statement = t.connection().createStatement()) {
                // The server tells of a connection only to the account that made it.
                statement.execute("RESET ROLE");
                var row = statement.executeQuery("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()");
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    /** A folder with a certificate that signs itself, and its key, as the server reads them. */
    private Path certificate(String name, String extension) throws Exception {
        var folder = Files.createDirectories(temp.resolve(name));
        var store = folder.resolve("store.p12");
        run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=" + name,
                "-ext",
                extension,
                "-validity",
                "2",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                SECRET));
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = new FileInputStream(store.toFile())) {
            keys.load(in, SECRET.toCharArray());
        }
        Files.writeString(
                folder.resolve("certificate.pem"),
                pem("CERTIFICATE", keys.getCertificate(name).getEncoded()));
        var key = folder.resolve("key.pem");
        Files.writeString(
                key, pem("PRIVATE KEY", keys.getKey(name, SECRET.toCharArray()).getEncoded()));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        return folder;
    }

    private static String pem(String kind, byte[] content) {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(new ArrayList<>(command)).inheritIO().start();
        assertEquals(0, process.waitFor());
    }
}

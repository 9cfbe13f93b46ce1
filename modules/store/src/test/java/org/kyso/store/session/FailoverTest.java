package org.kyso.store.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialServer;

/** A primary with a standby that has every commit before it is confirmed; the primary is killed. */
@Tag("once")
class FailoverTest {

    private static final long WORK_MS = 1_500;

    @TempDir
    Path temp;

    private final ConsoleStores console = new ConsoleStores();
    private final Set<String> confirmed = new ConcurrentSkipListSet<>();
    private final Set<String> refused = new ConcurrentSkipListSet<>();
    private volatile boolean stop;

    @Test
    void theConsoleGoesOnWithThePromotedStandbyAndNoConfirmedCommitIsMissing() throws Exception {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        try (var primary = TrialServer.start(
                        temp.resolve("primary"),
                        Map.of("synchronous_standby_names", "second", "wal_level", "replica", "max_wal_senders", "4"));
                var standby = follower(primary)) {
            primary.execute("ALTER SYSTEM SET synchronous_commit = 'remote_apply'");
            primary.execute("SELECT pg_reload_conf()");
            var address = "jdbc:postgresql://" + primary.host() + "," + standby.host() + "/postgres?user=postgres";
            console.open(address, Progress.SILENT);
            var writer = new Thread(this::write);
            writer.start();
            Thread.sleep(WORK_MS);
            int before = confirmed.size();
            primary.kill();
            Thread.sleep(WORK_MS);
            standby.promote();
            waitFor(before + 50);
            stop = true;
            writer.join();
            assertTrue(before > 0, "commits before the kill");
            assertTrue(confirmed.size() > before, "commits after it: " + before + " and " + confirmed.size());
            var kept = kept();
            var missing = new TreeSet<>(confirmed);
            missing.removeAll(kept);
            assertEquals(Set.of(), missing, "confirmed, and not in the store");
            var unwanted = new TreeSet<>(refused);
            unwanted.retainAll(kept);
            assertEquals(Set.of(), unwanted, "said to have failed, and in the store");
        } finally {
            stop = true;
            console.close();
        }
    }

    private TrialServer follower(TrialServer primary) throws Exception {
        // A first commit would wait for the standby for ever.
        primary.execute("ALTER SYSTEM SET synchronous_commit = 'local'");
        return primary.standby(temp.resolve("standby"), "second");
    }

    private void write() {
        for (int i = 0; !stop; i++) {
            var series = String.format("n%06d", i);
            try {
                console.write(t -> t.reserve(series, 1));
                confirmed.add(series);
            } catch (RefusedException away) {
                refused.add(series);
            }
        }
    }

    private void waitFor(int commits) throws InterruptedException {
        for (int i = 0; i < 600 && confirmed.size() < commits; i++) {
            Thread.sleep(100);
        }
    }

    private Set<String> kept() throws RefusedException {
        return console.read(t -> {
            var series = new TreeSet<String>();
            try (var rows = t.connection()
                    .createStatement()
                    .executeQuery("SELECT series FROM row_number WHERE series LIKE 'n0%'")) {
                while (rows.next()) {
                    series.add(rows.getString(1));
                }
            }
            return series;
        });
    }
}

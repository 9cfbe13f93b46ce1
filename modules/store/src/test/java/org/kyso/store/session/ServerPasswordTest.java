package org.kyso.store.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.store.secret.Person;
import org.kyso.store.secret.WrongSecretException;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.spi.SecretAsker.Kind;
import org.kyso.store.testing.TrialActions;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialStore;

/** The password of an account, asked for by a real server. */
@EnabledIfSystemProperty(named = "kyso.trial", matches = "postgresql", disabledReason = "about a server only")
class ServerPasswordTest {

    private static final AtomicInteger ACCOUNTS = new AtomicInteger();
    private static final String PASSWORD = "bốn con cò trắng";

    @TempDir
    Path temp;

    private final Person person = new Person();
    private final ConsoleStores stores = new ConsoleStores(person.secrets());
    private final String account = "registrar" + ACCOUNTS.incrementAndGet();
    private String shared;
    private String address;

    @BeforeEach
    void prepare() throws RefusedException {
        System.setProperty("kyso.settings", temp.resolve("settings").toString());
        shared = TrialStore.in(temp);
        stores.open(shared, Progress.SILENT);
        stores.close();
        address = TrialStore.guarded(shared, account, PASSWORD, "kyso_registrar");
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void asksForThePasswordWithServerAndAccount() throws RefusedException {
        person.answering(PASSWORD);
        stores.open(address, Progress.SILENT);
        assertEquals(
                List.of(Kind.PASSWORD), person.asked.stream().map(q -> q.kind()).toList());
        assertEquals(account, person.asked.get(0).account());
        var place = address.replaceFirst("^jdbc:postgresql://", "").replaceFirst("[?].*$", "");
        assertEquals(place, person.asked.get(0).place());
        stores.write(t -> {
            t.audit(AuditEntry.of(TrialActions.GENERATE, "with the password in the pool too"));
            return null;
        });
    }

    @Test
    void asksNobodyWhereTheServerTrustsTheAccount() throws RefusedException {
        stores.open(shared, Progress.SILENT);
        assertEquals(List.of(), person.asked);
    }

    @Test
    void givesThreeTries() {
        person.answering("wrong", "wrong too", "also wrong", PASSWORD);
        var refusal = assertThrows(RefusedException.class, () -> stores.open(address, Progress.SILENT));
        assertEquals(
                List.of(3, 2, 1), person.asked.stream().map(q -> q.triesLeft()).toList());
        assertTrue(refusal.getMessage().contains(account), refusal.getMessage());
    }

    @Test
    void remembersThePasswordInTheKeyring() throws RefusedException {
        person.remembering().answering(PASSWORD);
        stores.open(address, Progress.SILENT);
        stores.close();
        stores.open(address, Progress.SILENT);
        assertEquals(1, person.asked.size());
        assertTrue(
                person.keyring.keySet().toString().contains(account),
                person.keyring.keySet().toString());
    }

    @Test
    void takesTheEnvironmentsWordOnce() throws RefusedException {
        person.environment.put("KYSO_DB_PASSWORD", PASSWORD);
        stores.open(address, Progress.SILENT);
        person.environment.put("KYSO_DB_PASSWORD", "wrong");
        assertThrows(WrongSecretException.class, () -> stores.open(address, Progress.SILENT));
        assertEquals(List.of(), person.asked);
        assertTrue(stores.current().isPresent(), "what was open stays open");
    }

    @Test
    void leavesWhatIsOpenWhereNobodyAnswers() throws RefusedException {
        stores.open(shared, Progress.SILENT);
        assertThrows(CancellationException.class, () -> stores.open(address, Progress.SILENT));
        assertEquals(shared, stores.current().orElseThrow().where());
        person.away();
        assertThrows(RefusedException.class, () -> stores.open(address, Progress.SILENT));
    }
}

package org.kyso.store.secret;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kyso.store.spi.SecretAsker;
import org.kyso.store.spi.SecretAsker.Kind;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/** Passphrases and passwords: from the environment of the program, the desktop's keyring, or a person, in this order. */
public final class Secrets {

    private static final int TRIES = 3;

    private final Function<String, String> environment;
    private final Keychain keychain;
    private final Supplier<Optional<? extends SecretAsker>> asker;

    /** The computer's own. */
    public Secrets() {
        this(
                System::getenv,
                new DesktopKeyring(),
                () -> Lookup.getDefault().lookupAll(SecretAsker.class).stream()
                        .filter(SecretAsker::canAsk)
                        .findFirst());
    }

    public Secrets(
            Function<String, String> environment, Keychain keychain, Supplier<Optional<? extends SecretAsker>> asker) {
        this.environment = environment;
        this.keychain = keychain;
        this.asker = asker;
    }

    /**
     * What a secret opens.
     *
     * @param kind what is asked for
     * @param place as a person knows it
     * @param account on a server; empty for a folder
     * @param id names it in the keyring
     */
    public record Subject(Kind kind, String place, String account, String id) {

        String variable() {
            return kind == Kind.PASSWORD ? "KYSO_DB_PASSWORD" : "KYSO_PASSPHRASE";
        }
    }

    /**
     * Opens something with a secret.
     *
     * @param <T> what it is
     */
    @FunctionalInterface
    public interface Attempt<T> {

        /**
         * @param secret cleared afterwards
         * @throws WrongSecretException where it doesn't fit; nothing is changed then
         */
        T with(char[] secret) throws RefusedException;
    }

    /**
     * Opens something with the secret that is known, or asks for it.
     *
     * @param last what is left to try or to say where no secret is known; its {@link WrongSecretException} has a person asked
     */
    public <T> T unlock(Subject subject, Attempt<T> attempt, Attempt<T> last) throws RefusedException {
        var given = given(subject);
        if (given.isPresent()) {
            return use(given.get(), attempt);
        }
        var remembered = keychain.recall(subject.id());
        if (remembered.isPresent()) {
            try {
                return use(remembered.get(), attempt);
            } catch (WrongSecretException changedMeanwhile) {
                // Whoever changed it elsewhere is asked for the present one.
                return ask(subject, attempt, changedMeanwhile);
            }
        }
        try {
            return last.with(new char[0]);
        } catch (WrongSecretException needed) {
            return ask(subject, attempt, needed);
        }
    }

    private <T> T ask(Subject subject, Attempt<T> attempt, WrongSecretException known) throws RefusedException {
        var person = asker.get().orElseThrow(() -> known);
        WrongSecretException wrong = known;
        for (int left = TRIES; left > 0; left--) {
            var answer = person.ask(question(subject, subject.kind(), left));
            try {
                var opened = attempt.with(answer.secret());
                remember(subject, answer);
                return opened;
            } catch (WrongSecretException again) {
                wrong = again;
            } finally {
                Arrays.fill(answer.secret(), '\0');
            }
        }
        throw wrong;
    }

    private SecretAsker.Question question(Subject subject, Kind kind, int left) {
        return new SecretAsker.Question(
                kind, subject.place(), subject.account(), left, left < TRIES, keychain.isThere());
    }

    /**
     * The passphrase of a new store.
     *
     * @return empty where nobody gives one
     */
    public Optional<SecretAsker.Answer> forNew(Subject subject) throws RefusedException {
        var given = given(subject);
        if (given.isPresent()) {
            return given.map(secret -> new SecretAsker.Answer(secret, false));
        }
        var person = asker.get();
        if (person.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(person.get().ask(question(subject, Kind.NEW_PASSPHRASE, TRIES)))
                .filter(answer -> answer.secret().length > 0);
    }

    /** Puts an answer that fits into the keyring, where that is wished. */
    @Messages({
        "# {0} - folder",
        "passphraseOf=KySo, passphrase of the store {0}",
        "# {0} - account",
        "# {1} - server",
        "passwordOf=KySo, password of {0} on {1}"
    })
    public void remember(Subject subject, SecretAsker.Answer answer) {
        if (answer.isToBeRemembered()) {
            keychain.remember(
                    subject.id(),
                    answer.secret(),
                    subject.kind() == Kind.PASSWORD
                            ? Bundle.passwordOf(subject.account(), subject.place())
                            : Bundle.passphraseOf(subject.place()));
        }
    }

    /** Whether there is a keyring. */
    public boolean canRemember() {
        return keychain.isThere();
    }

    /** Takes what is no longer true out of the keyring. */
    public void forget(Subject subject) {
        keychain.forget(subject.id());
    }

    /** The passphrase of the environment, for what is made with nobody there to ask; cleared by the caller. */
    public Optional<char[]> passphrase() {
        return given("KYSO_PASSPHRASE");
    }

    private Optional<char[]> given(Subject subject) {
        return given(subject.variable());
    }

    private Optional<char[]> given(String variable) {
        return Optional.ofNullable(environment.apply(variable))
                .filter(value -> !value.isEmpty())
                .map(String::toCharArray);
    }

    private static <T> T use(char[] secret, Attempt<T> attempt) throws RefusedException {
        try {
            return attempt.with(secret);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }
}

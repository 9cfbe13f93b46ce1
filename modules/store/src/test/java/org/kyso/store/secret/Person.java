package org.kyso.store.secret;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.kyso.store.spi.SecretAsker;

/** Somebody at the computer of a test: gives the answers laid down before, one for each question, then walks away. */
public final class Person implements SecretAsker, Keychain {

    public final List<Question> asked = new ArrayList<>();
    public final Map<String, String> keyring = new HashMap<>();
    public final Map<String, String> environment = new HashMap<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private boolean remembers;
    private boolean away;

    public Person answering(String... words) {
        answers.addAll(List.of(words));
        return this;
    }

    public Person remembering() {
        remembers = true;
        return this;
    }

    /** Nobody is there to be asked. */
    public Person away() {
        away = true;
        return this;
    }

    public Secrets secrets() {
        return new Secrets(environment::get, this, () -> away ? Optional.empty() : Optional.of(this));
    }

    @Override
    public boolean canAsk() {
        return true;
    }

    @Override
    public Answer ask(Question question) {
        asked.add(question);
        if (answers.isEmpty()) {
            throw new CancellationException();
        }
        return new Answer(answers.remove().toCharArray(), remembers);
    }

    @Override
    public boolean isThere() {
        return remembers;
    }

    @Override
    public Optional<char[]> recall(String name) {
        return Optional.ofNullable(keyring.get(name)).map(String::toCharArray);
    }

    @Override
    public void remember(String name, char[] secret, String description) {
        keyring.put(name, new String(secret));
    }

    @Override
    public void forget(String name) {
        keyring.remove(name);
    }
}

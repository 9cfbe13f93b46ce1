package org.kyso.store.secret;

import java.awt.GraphicsEnvironment;
import java.io.Console;
import java.util.Arrays;
import java.util.function.Function;
import org.kyso.store.api.PassphraseStrength;
import org.kyso.store.spi.SecretAsker;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** Asks in the terminal the program was started from, where it works without a window; what is typed isn't shown. */
@ServiceProvider(service = SecretAsker.class, position = 200)
@Messages({
    "# {0} - folder",
    "askPassphrase=Passphrase of the store {0}: ",
    "# {0} - account",
    "# {1} - server",
    "askPassword=Password of {0} on {1}: ",
    "# {0} - folder",
    "askNew=Passphrase for the new store {0}, or nothing for a random key kept on this computer: ",
    "askRepeated=The same once more: ",
    "keyIsRandom=The store gets a random key, which lies in the settings of this account: keep a copy of it.",
    "# {0} - count of tries",
    "wrongAnswer=That doesn''t open it; {0} tries left.",
    "differ=The two are not the same.",
    "noAnswer=Nothing was typed, so the store was not opened: try again, or set KYSO_PASSPHRASE or KYSO_DB_PASSWORD."
})
public final class Terminal implements SecretAsker {

    private static final int TRIES = 3;

    private final Function<String, char[]> read;
    private final java.util.function.Consumer<String> say;

    /** The program's own terminal, as a service. */
    public Terminal() {
        this(
                prompt -> System.console().readPassword("%s", prompt),
                sentence -> System.console().printf("%s%n", sentence).flush());
    }

    Terminal(Function<String, char[]> read, java.util.function.Consumer<String> say) {
        this.read = read;
        this.say = say;
    }

    /** Whether the program was started in a terminal, where somebody types and reads. */
    public static boolean isThere() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is a console without a terminal too; this method says which it is.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException unexpected) {
            throw new IllegalStateException("Console.isTerminal fails", unexpected);
        }
    }

    @Override
    public boolean canAsk() {
        return GraphicsEnvironment.isHeadless() && isThere();
    }

    @Override
    public Answer ask(Question question) throws RefusedException {
        if (question.isAgain()) {
            say.accept(Bundle.wrongAnswer(question.triesLeft()));
        }
        var secret = switch (question.kind()) {
            case NEW_PASSPHRASE -> twice(question.place());
            case PASSPHRASE -> typed(Bundle.askPassphrase(question.place()));
            case PASSWORD -> typed(Bundle.askPassword(question.account(), question.place()));
        };
        return new Answer(secret, false);
    }

    private char[] twice(String place) throws RefusedException {
        var refusal = Bundle.differ();
        for (int left = TRIES; left > 0; left--) {
            var first = typed(Bundle.askNew(place));
            if (first.length == 0) {
                say.accept(Bundle.keyIsRandom());
                return first;
            }
            var complaint = PassphraseStrength.of(first).refusal();
            if (complaint.isEmpty()) {
                var second = typed(Bundle.askRepeated());
                boolean same = Arrays.equals(first, second);
                Arrays.fill(second, '\0');
                if (same) {
                    return first;
                }
            }
            Arrays.fill(first, '\0');
            refusal = complaint.orElse(Bundle.differ());
            say.accept(refusal);
        }
        throw new RefusedException(refusal);
    }

    private char[] typed(String prompt) throws RefusedException {
        var typed = read.apply(prompt);
        if (typed == null) {
            throw new RefusedException(Bundle.noAnswer());
        }
        return typed;
    }
}

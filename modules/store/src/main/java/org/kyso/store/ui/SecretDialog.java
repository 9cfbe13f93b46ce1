package org.kyso.store.ui;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.kyso.store.spi.SecretAsker;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.WindowManager;

/** Asks in a dialog over the console's window. */
@ServiceProvider(service = SecretAsker.class, position = 100)
@Messages({
    "newTitle=Passphrase for a New Store",
    "# {0} - folder",
    "newText=The new store {0} is encrypted. Choose the passphrase that opens it: nobody can read the store without it, "
            + "and nobody can recover it.",
    "createIt=Create Store",
    "openTitle=Open Store",
    "# {0} - folder",
    "openText=The store {0} is encrypted. Type its passphrase.",
    "passphrase=&Passphrase:",
    "openIt=Open",
    "passwordTitle=Open Shared Store",
    "# {0} - server",
    "# {1} - account",
    "passwordText=The server {0} asks for the password of the account {1}.",
    "password=&Password:",
    "# {0} - count of tries",
    "wrongPassphraseTyped=That passphrase doesn''t open it; {0} tries left.",
    "# {0} - count of tries",
    "wrongPasswordTyped=The server refuses the account or this password; {0} tries left."
})
public final class SecretDialog implements SecretAsker {

    @Override
    public boolean canAsk() {
        return !GraphicsEnvironment.isHeadless();
    }

    @Override
    public Answer ask(Question question) {
        if (EventQueue.isDispatchThread()) {
            throw new IllegalStateException("A store is opened on the event thread");
        }
        var answered = new CompletableFuture<Optional<Answer>>();
        // The first store is opened before the window has come up.
        WindowManager.getDefault().invokeWhenUIReady(() -> {
            try {
                answered.complete(
                        question.kind() == Kind.NEW_PASSPHRASE ? askForNew(question) : askForPresent(question));
            } catch (RuntimeException bug) {
                answered.completeExceptionally(bug);
            }
        });
        try {
            return answered.get().orElseThrow(CancellationException::new);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
    }

    private static Optional<Answer> askForNew(Question question) {
        var typed = new NewPassphrase();
        var form = new SecretForm(Bundle.newText(question.place()));
        form.newPassphrase(typed);
        form.end(question.canRemember());
        try {
            return form.show(Bundle.newTitle(), Bundle.createIt(), typed::complaint) && typed.isComplete()
                    ? Optional.of(new Answer(typed.take(), form.isToBeRemembered()))
                    : Optional.empty();
        } finally {
            typed.clear();
        }
    }

    private static Optional<Answer> askForPresent(Question question) {
        boolean isPassword = question.kind() == Kind.PASSWORD;
        var form = new SecretForm(
                isPassword
                        ? Bundle.passwordText(question.place(), question.account())
                        : Bundle.openText(question.place()));
        var field = form.field(isPassword ? Bundle.password() : Bundle.passphrase());
        form.end(question.canRemember());
        if (question.isAgain()) {
            int left = question.triesLeft();
            form.complain(isPassword ? Bundle.wrongPasswordTyped(left) : Bundle.wrongPassphraseTyped(left), true);
        }
        char[][] typed = new char[1][];
        SecretForm.Check check = () -> {
            typed[0] = field.getPassword();
            return typed[0].length > 0 ? Optional.empty() : Optional.of(" ");
        };
        return form.show(isPassword ? Bundle.passwordTitle() : Bundle.openTitle(), Bundle.openIt(), check)
                ? Optional.of(new Answer(typed[0], form.isToBeRemembered()))
                : Optional.empty();
    }
}

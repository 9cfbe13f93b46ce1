package org.kyso.store.ui;

import java.awt.event.ActionEvent;
import java.util.Arrays;
import java.util.Optional;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.Passphrase;
import org.kyso.store.api.Passphrase.Lock;
import org.kyso.store.spi.StoreAction;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.Tasks;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Locks the open store with another passphrase. */
@ActionID(category = "File", id = "org.kyso.store.ui.ChangePassphraseAction")
@ActionRegistration(displayName = "#changePassphrase", lazy = false)
@ActionReference(path = "Menu/File", position = 310)
@Messages({
    "changePassphrase=Change the Store's &Passphrase…",
    "changeTitle=Change the Store's Passphrase",
    "changeText=The whole store is encrypted anew with the new passphrase; with many people in it that takes a while. "
            + "Backups made until now keep what opens them today: keep that as long as you keep them.",
    "setText=A random key in this account's settings opens this store. With a passphrase it opens on any computer, and "
            + "for nobody who doesn't know it. The whole store is encrypted anew; backups made until now keep needing "
            + "the random key.",
    "presentPassphrase=&Present passphrase:",
    "changeIt=Change",
    "changing=Changing the passphrase",
    "passphraseChanged=The store has its new passphrase.",
    "notYours=A shared store has no passphrase: each account has a password on its server, and it is changed there."
})
public final class ChangePassphraseAction extends StoreAction {

    private static final long serialVersionUID = 1L;

    /** What is known of the store before the dialog is shown. */
    private record Known(Lock lock, boolean canRemember) {}

    public ChangePassphraseAction() {
        super(Bundle.changePassphrase(), ChangePassphraseAction::obstacle);
    }

    private static Optional<String> obstacle(OpenedStore store) {
        return store.isShared() ? Optional.of(Bundle.notYours()) : Need.ADMINISTER.obstacle(store);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        var passphrase = Passphrase.getDefault();
        Tasks.getDefault().read(progress -> new Known(passphrase.lock(), passphrase.canRemember()), this::ask);
    }

    private void ask(Known known) {
        // Another store may have been opened meanwhile.
        if (known.lock() != Lock.NONE && known.lock() != Lock.SERVER) {
            show(known);
        }
    }

    private static void show(Known known) {
        boolean hasOne = known.lock() == Lock.PASSPHRASE;
        var typed = new NewPassphrase();
        var form = new SecretForm(hasOne ? Bundle.changeText() : Bundle.setText());
        var present = hasOne ? form.field(Bundle.presentPassphrase()) : null;
        form.newPassphrase(typed);
        form.end(known.canRemember());
        char[][] current = {new char[0]};
        SecretForm.Check check = () -> {
            current[0] = present == null ? current[0] : present.getPassword();
            return present != null && current[0].length == 0 ? Optional.of(" ") : typed.complaint();
        };
        if (form.show(Bundle.changeTitle(), Bundle.changeIt(), check)) {
            change(current[0], typed.take(), form.isToBeRemembered());
        }
        typed.clear();
    }

    private static void change(char[] current, char[] next, boolean isToBeRemembered) {
        Tasks.getDefault()
                .run(
                        Bundle.changing(),
                        progress -> {
                            try {
                                Passphrase.getDefault().change(current, next, isToBeRemembered, progress);
                            } finally {
                                Arrays.fill(current, '\0');
                                Arrays.fill(next, '\0');
                            }
                            return null;
                        },
                        nothing -> Notices.getDefault().tell(Bundle.passphraseChanged()));
    }
}

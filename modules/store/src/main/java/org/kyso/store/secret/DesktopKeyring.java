package org.kyso.store.secret;

import java.awt.GraphicsEnvironment;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.netbeans.api.keyring.Keyring;
import org.netbeans.spi.keyring.KeyringProvider;
import org.openide.util.Lookup;

/**
 * The keyring of the desktop: GNOME's, KDE's, that of macOS, or Windows' data protection. Where there is none nothing
 * is remembered: the platform's own stand-in would ask for a master password instead of ours. An automatic run, with
 * nobody at a terminal, never comes near it, since a locked one opens a window and waits.
 */
final class DesktopKeyring implements Keychain {

    private static final Logger LOG = Logger.getLogger(DesktopKeyring.class.getName());

    private static final Logger PROVIDERS = Logger.getLogger("org.netbeans.modules.keyring");

    /** Long enough for a person to unlock it, when asked by the desktop. */
    private static final long PATIENCE_S = 60;

    private Boolean there;

    @Override
    public synchronized boolean isThere() {
        if (there == null) {
            System.setProperty("netbeans.keyring.no.master", "true");
            there = isSomebodyThere() && within(DesktopKeyring::isSomeEnabled).orElse(false);
        }
        return there;
    }

    /** A provider that finds nobody to talk to reports that as a fault, which the window would show; here it is an answer. */
    private static boolean isSomeEnabled() {
        PROVIDERS.setLevel(Level.OFF);
        try {
            return Lookup.getDefault().lookupAll(KeyringProvider.class).stream().anyMatch(KeyringProvider::enabled);
        } finally {
            PROVIDERS.setLevel(null);
        }
    }

    private static boolean isSomebodyThere() {
        if (!GraphicsEnvironment.isHeadless()) {
            return true;
        }
        boolean onDesktop = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return onDesktop && Terminal.isThere();
    }

    @Override
    public Optional<char[]> recall(String name) {
        return isThere() ? within(() -> Keyring.read(name)) : Optional.empty();
    }

    @Override
    public void remember(String name, char[] secret, String description) {
        // The keyring clears what it is given.
        var copy = secret.clone();
        if (isThere()) {
            within(() -> {
                Keyring.save(name, copy, description);
                return null;
            });
        }
    }

    @Override
    public void forget(String name) {
        if (isThere()) {
            within(() -> {
                Keyring.delete(name);
                return null;
            });
        }
    }

    /** A keyring that doesn't answer is none; a store must open without it. */
    private <T> Optional<T> within(Callable<T> work) {
        var task = new FutureTask<>(work);
        var thread = new Thread(task, "KySo keyring");
        thread.setDaemon(true);
        thread.start();
        try {
            return Optional.ofNullable(task.get(PATIENCE_S, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (TimeoutException silent) {
            there = false;
            return Optional.empty();
        } catch (ExecutionException failed) {
            // Most often there is none here at all, or its library is missing.
            LOG.log(Level.FINE, "The desktop's keyring fails", failed.getCause());
            there = false;
            return Optional.empty();
        }
    }
}

package org.kyso.plugins.window;

import java.awt.EventQueue;
import java.beans.PropertyChangeListener;
import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.FileProblem;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.modules.Dependency;
import org.openide.modules.ModuleInfo;
import org.openide.modules.Modules;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/**
 * Switches modules of the console off and on while it runs. The platform keeps a file for each module that says whether it
 * is enabled, and follows it when it changes; the file stays in the user directory, so that a restart finds the same.
 */
@Messages({
    "# {0} - module",
    "# {1} - reason",
    "notSwitched={0} could not be switched ({1}): try again, or restart KySo.",
    "tookTooLong=the platform did not follow"
})
final class ModuleSwitch {

    private static final String OURS = "org.kyso.";
    private static final Pattern ENABLED = Pattern.compile("(<param name=\"enabled\">)(?:true|false)(</param>)");
    private static final long LIMIT_SECONDS = 20;
    private static final int COLLECTIONS = 20;
    private static final long PAUSE_NANOS = 50_000_000;

    private ModuleSwitch() {}

    /** The modules of the console, by the names that users see; those that can be switched come first. */
    static List<ModuleInfo> modules() {
        return Lookup.getDefault().lookupAll(ModuleInfo.class).stream()
                .map(ModuleInfo.class::cast)
                .filter(module -> module.getCodeNameBase().startsWith(OURS))
                .sorted(Comparator.comparing(ModuleSwitch::isEssential).thenComparing(ModuleInfo::getDisplayName))
                .toList();
    }

    /** Whether the console can't do without it. */
    static boolean isEssential(ModuleInfo module) {
        return "true".equals(module.getAttribute("AutoUpdate-Essential-Module"));
    }

    /** The names of the modules that need it. */
    static List<String> neededBy(ModuleInfo module) {
        return modules().stream()
                .filter(other -> other.getDependencies().stream()
                        .anyMatch(need -> need.getType() == Dependency.TYPE_MODULE
                                && need.getName().split("/")[0].equals(module.getCodeNameBase())))
                .map(ModuleInfo::getDisplayName)
                .toList();
    }

    /** Switches a module and waits until the platform followed. Not on the event thread. */
    static void turn(ModuleInfo module, boolean on, Progress progress) throws RefusedException {
        var closed = on ? Map.<String, Reference<TopComponent>>of() : closeWindows(module);
        // Its windows come up as soon as it is on, and must not read a store that doesn't know its tables.
        Stores.getDefault().whileClosed(() -> follow(module, on), progress);
        forget(closed);
    }

    /** Waits for the platform's word: a module says that it is enabled before its services can be looked up. */
    private static void follow(ModuleInfo module, boolean on) throws RefusedException {
        if (module.isEnabled() == on) {
            return;
        }
        var followed = new CountDownLatch(1);
        PropertyChangeListener listener = change -> {
            if (module.isEnabled() == on) {
                followed.countDown();
            }
        };
        module.addPropertyChangeListener(listener);
        try {
            write(FileUtil.getConfigFile("Modules/" + module.getCodeNameBase().replace('.', '-') + ".xml"), on);
            if (!followed.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new RefusedException(Bundle.notSwitched(module.getDisplayName(), Bundle.tookTooLong()));
            }
        } catch (IOException failed) {
            throw new RefusedException(Bundle.notSwitched(module.getDisplayName(), FileProblem.of(failed)), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            module.removePropertyChangeListener(listener);
        }
    }

    private static void write(FileObject status, boolean on) throws IOException {
        var text = ENABLED.matcher(status.asText(StandardCharsets.UTF_8.name())).replaceFirst("$1" + on + "$2");
        try (var out = status.getOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Map<String, Reference<TopComponent>> closeWindows(ModuleInfo module) {
        var closed = new HashMap<String, Reference<TopComponent>>();
        try {
            EventQueue.invokeAndWait(() -> {
                for (var window :
                        Set.copyOf(WindowManager.getDefault().getRegistry().getOpened())) {
                    if (Modules.getDefault().ownerOf(window.getClass()) == module) {
                        closed.put(WindowManager.getDefault().findTopComponentID(window), new WeakReference<>(window));
                        window.close();
                    }
                }
            });
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException bug) {
            throw new IllegalStateException(bug);
        }
        return closed;
    }

    /**
     * Has the platform forget the windows: as long as it remembers one, it shows that again when the module is back, with
     * classes that find no service any more. It does so by the window's file, which the module brings again, and until
     * the window is collected.
     */
    private static void forget(Map<String, Reference<TopComponent>> closed) throws RefusedException {
        for (var window : closed.keySet()) {
            var file = FileUtil.getConfigFile("Windows2Local/Components/" + window + ".settings");
            try {
                if (file != null) {
                    file.delete();
                }
            } catch (IOException failed) {
                throw new RefusedException(Bundle.notSwitched(window, FileProblem.of(failed)), failed);
            }
        }
        for (int i = 0; i < COLLECTIONS && closed.values().stream().anyMatch(window -> window.get() != null); i++) {
            System.gc();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}

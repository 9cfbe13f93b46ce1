package org.kyso.store.opening;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.swing.JButton;
import org.kyso.tasks.api.RefusedException;
import org.openide.DialogDisplayer;
import org.openide.LifecycleManager;
import org.openide.NotifyDescriptor;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;

/** {@link FailedOpening} as a dialog with a button for each way. */
@Messages({
    "notOpened=The store isn't open",
    "readBackup=Open the last &backup for reading",
    "tryAgain=&Try Again",
    "otherFolder=&Open Another Store…",
    "otherServer=Open a &Shared Store…",
    "leaveIt=&Cancel",
    "quit=&Quit"
})
final class FailedOpeningDialog implements FailedOpening {

    @Override
    public Answer ask(RefusedException refusal, List<Way> ways) {
        var answer = new CompletableFuture<Answer>();
        // The first store is opened before the window has come up.
        WindowManager.getDefault().invokeWhenUIReady(() -> {
            try {
                answer.complete(show(refusal.getMessage(), ways));
            } catch (RuntimeException bug) {
                answer.completeExceptionally(bug);
            }
        });
        return answer.join();
    }

    private static Answer show(String why, List<Way> ways) {
        while (true) {
            var way = choose(why, ways);
            var where = switch (way) {
                case FOLDER -> OpenStoreAction.choose();
                case SERVER -> OpenSharedStoreAction.ask();
                default -> Optional.of("");
            };
            if (way == Way.QUIT) {
                LifecycleManager.getDefault().exit();
            }
            // Who thought better of another store is asked once more.
            if (where.isPresent()) {
                return new Answer(way, where.get());
            }
        }
    }

    private static Way choose(String why, List<Way> ways) {
        Map<Way, JButton> buttons = new EnumMap<>(Way.class);
        for (var way : ways) {
            var button = new JButton();
            Mnemonics.setLocalizedText(button, words(way));
            buttons.put(way, button);
        }
        var question = new NotifyDescriptor(
                why,
                Bundle.notOpened(),
                NotifyDescriptor.DEFAULT_OPTION,
                NotifyDescriptor.WARNING_MESSAGE,
                ways.stream().map(buttons::get).toArray(),
                buttons.get(ways.get(0)));
        var pressed = DialogDisplayer.getDefault().notify(question);
        return ways.stream()
                .filter(way -> buttons.get(way) == pressed)
                .findFirst()
                .orElse(Way.LEAVE);
    }

    private static String words(Way way) {
        return switch (way) {
            case BACKUP -> Bundle.readBackup();
            case AGAIN -> Bundle.tryAgain();
            case FOLDER -> Bundle.otherFolder();
            case SERVER -> Bundle.otherServer();
            case LEAVE -> Bundle.leaveIt();
            case QUIT -> Bundle.quit();
        };
    }
}

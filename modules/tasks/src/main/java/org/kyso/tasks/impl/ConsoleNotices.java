package org.kyso.tasks.impl;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.Icon;
import javax.swing.ImageIcon;
import javax.swing.JButton;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.PlainText;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.Mnemonics;
import org.openide.awt.NotificationDisplayer;
import org.openide.awt.StatusDisplayer;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.WindowManager;

/** {@link Notices} on the platform's status line and dialogs. */
@ServiceProvider(service = Notices.class)
public final class ConsoleNotices implements Notices {

    private static final Logger LOG = Logger.getLogger(ConsoleNotices.class.getName());
    /** A longer line would push the rest of the foot out of the window. */
    private static final int LONGEST = 90;

    @Override
    @Messages("readWhole=Read all of it…")
    public void tell(String sentence) {
        var line = line(sentence);
        if (line.equals(sentence)) {
            show(line);
        } else {
            tell(line, Bundle.readWhole(), () -> show(line, sentence, NotifyDescriptor.INFORMATION_MESSAGE));
        }
    }

    @Override
    public void tell(String sentence, String offer, Runnable details) {
        var line = line(sentence);
        show(line);
        if (!GraphicsEnvironment.isHeadless()) {
            EventQueue.invokeLater(() -> NotificationDisplayer.getDefault()
                    .notify(
                            PlainText.shown(line),
                            icon(),
                            offer,
                            chosen -> details.run(),
                            NotificationDisplayer.Priority.NORMAL));
        }
    }

    private static void show(String line) {
        StatusDisplayer.getDefault().setStatusText(PlainText.shown(line), StatusDisplayer.IMPORTANCE_ANNOTATION);
    }

    private static Icon icon() {
        return new ImageIcon(
                WindowManager.getDefault().getMainWindow().getIconImages().get(0));
    }

    /** The sentence, or the beginning of a long one up to the end of a word. */
    static String line(String sentence) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int end = sentence.lastIndexOf(' ', LONGEST - 1);
        return sentence.substring(0, end > 0 ? end : LONGEST - 1) + "…";
    }

    @Override
    public void warn(String title, String sentence) {
        show(title, sentence, NotifyDescriptor.WARNING_MESSAGE);
    }

    @Override
    @Messages("keep=&Cancel")
    public boolean agrees(String title, String question, String action) {
        var go = new JButton();
        Mnemonics.setLocalizedText(go, action);
        var keep = new JButton();
        Mnemonics.setLocalizedText(keep, Bundle.keep());
        // The platform would give the focus to the first button, and Enter with it.
        keep.addHierarchyListener(shown -> {
            if (keep.isShowing()) {
                EventQueue.invokeLater(keep::requestFocusInWindow);
            }
        });
        var asked = new NotifyDescriptor(
                PlainText.shown(question),
                PlainText.shown(title),
                NotifyDescriptor.OK_CANCEL_OPTION,
                NotifyDescriptor.WARNING_MESSAGE,
                new Object[] {go, keep},
                keep);
        return DialogDisplayer.getDefault().notify(asked) == go;
    }

    @Override
    @Messages({
        "# {0} - what was being done",
        "# {1} - the error",
        "bug=A fault in KySo stopped this: {0} ({1}). Nothing was changed; the log has the details.",
        "bugTitle=Fault in KySo"
    })
    public void bug(String title, Throwable cause) {
        LOG.log(Level.SEVERE, title, cause);
        show(Bundle.bugTitle(), Bundle.bug(title, cause.getClass().getSimpleName()), NotifyDescriptor.ERROR_MESSAGE);
    }

    private static void show(String title, String sentence, int kind) {
        var message = new NotifyDescriptor.Message(PlainText.shown(sentence), kind);
        message.setTitle(PlainText.shown(title));
        DialogDisplayer.getDefault().notifyLater(message);
    }
}

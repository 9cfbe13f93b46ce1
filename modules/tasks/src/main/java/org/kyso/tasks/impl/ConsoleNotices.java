package org.kyso.tasks.impl;

import java.awt.EventQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JButton;
import org.kyso.tasks.api.Notices;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.Mnemonics;
import org.openide.awt.StatusDisplayer;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@link Notices} on the platform's status line and dialogs. */
@ServiceProvider(service = Notices.class)
public final class ConsoleNotices implements Notices {

    private static final Logger LOG = Logger.getLogger(ConsoleNotices.class.getName());

    @Override
    public void tell(String sentence) {
        StatusDisplayer.getDefault().setStatusText(sentence, StatusDisplayer.IMPORTANCE_ANNOTATION);
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
                question,
                title,
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
        var message = new NotifyDescriptor.Message(sentence, kind);
        message.setTitle(title);
        DialogDisplayer.getDefault().notifyLater(message);
    }
}

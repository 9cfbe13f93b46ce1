package org.kyso.tasks.impl;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.kyso.tasks.api.Notices;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
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

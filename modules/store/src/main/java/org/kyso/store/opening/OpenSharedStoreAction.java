package org.kyso.store.opening;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.Optional;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Opens a store that several consoles share on a server. */
@ActionID(category = "File", id = "org.kyso.store.opening.OpenSharedStoreAction")
@ActionRegistration(displayName = "#openServer")
@ActionReference(path = "Menu/File", position = 305)
@Messages({"openServer=Open a S&hared Store…", "serverTitle=Open a shared store"})
public final class OpenSharedStoreAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        ask().ifPresent(address -> new OpenStoreTask(address).start());
    }

    /** The address of a shared store; empty where none was given. On the event thread. */
    static Optional<String> ask() {
        var form = new ServerForm();
        var question = new DialogDescriptor(form, Bundle.serverTitle());
        var line = question.createNotificationLineSupport();
        form.whenChanged(trouble -> {
            question.setValid(trouble.isEmpty());
            trouble.ifPresentOrElse(line::setInformationMessage, line::clearMessages);
        });
        boolean agreed = DialogDisplayer.getDefault().notify(question) == DialogDescriptor.OK_OPTION;
        return agreed ? Optional.of(form.address()) : Optional.empty();
    }
}

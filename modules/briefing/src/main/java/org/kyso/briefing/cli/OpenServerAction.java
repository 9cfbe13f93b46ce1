package org.kyso.briefing.cli;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Opens a store that several consoles share on a server. */
@ActionID(category = "File", id = "org.kyso.briefing.cli.OpenServerAction")
@ActionRegistration(displayName = "#openServer")
@ActionReference(path = "Menu/File", position = 305)
@Messages({
    "openServer=Open a S&hared Store…",
    "serverTitle=Open a shared store",
    "serverAddress=Address:",
    "serverExample=jdbc:postgresql://server/database?user=account"
})
public final class OpenServerAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        var question = new NotifyDescriptor.InputLine(Bundle.serverAddress(), Bundle.serverTitle());
        question.setInputText(Bundle.serverExample());
        if (DialogDisplayer.getDefault().notify(question) == NotifyDescriptor.OK_OPTION) {
            var address = question.getInputText().strip();
            if (!address.isEmpty()) {
                new OpenStoreTask(address).start();
            }
        }
    }
}

package org.kyso.exchange.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.List;
import org.kyso.exchange.api.ImportDesk;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Opens the import of rosters, returns and lists of contacts. */
@ActionID(category = "File", id = "org.kyso.exchange.ui.ImportAction")
@ActionRegistration(displayName = "#importPapers")
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 200, separatorBefore = 190),
    @ActionReference(path = "Shortcuts", name = "D-I"),
    @ActionReference(path = "KySo/Start", position = 200)
})
@Messages("importPapers=&Import Returns and Rosters…")
public final class ImportAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        ImportDesk.getDefault().offer(List.of());
    }
}

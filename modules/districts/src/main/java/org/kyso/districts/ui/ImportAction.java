package org.kyso.districts.ui;

import java.awt.event.ActionEvent;
import java.util.List;
import org.kyso.exchange.api.ImportWizard;
import org.kyso.store.spi.StoreAction;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Opens the import of rosters, returns and lists of contacts. Stands here, since the import knows no store. */
@ActionID(category = "File", id = "org.kyso.districts.ui.ImportAction")
@ActionRegistration(displayName = "#importPapers", lazy = false)
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 200, separatorBefore = 190),
    @ActionReference(path = "Shortcuts", name = "D-O"),
    @ActionReference(path = "KySo/Start", position = 200)
})
@Messages("importPapers=&Import Returns and Rosters…")
public final class ImportAction extends StoreAction {

    private static final long serialVersionUID = 1L;

    public ImportAction() {
        super(Bundle.importPapers(), Need.CHANGE);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        ImportWizard.getDefault().offer(List.of());
    }
}

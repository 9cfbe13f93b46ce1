package org.kyso.exchange.ui;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import org.kyso.exchange.api.ImportWizard;
import org.openide.DialogDisplayer;
import org.openide.WizardDescriptor;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@link ImportWizard} as a wizard: choose files, see what they would do, take them. */
@ServiceProvider(service = ImportWizard.class)
@Messages("importTitle=Import")
public final class ConsoleImportWizard implements ImportWizard {

    @Override
    public void offer(List<Path> files) {
        var choice = new FilesPage();
        choice.add(files);
        var preview = new PreviewPage(choice);
        var pages = new ArrayList<WizardDescriptor.Panel<WizardDescriptor>>();
        if (files.isEmpty()) {
            pages.add(choice);
        }
        pages.add(preview);
        var wizard = new WizardDescriptor(new WizardDescriptor.ArrayIterator<>(pages));
        wizard.setTitleFormat(new MessageFormat("{0}"));
        wizard.setTitle(Bundle.importTitle());
        wizard.putProperty(WizardDescriptor.PROP_AUTO_WIZARD_STYLE, true);
        wizard.putProperty(WizardDescriptor.PROP_CONTENT_DISPLAYED, false);
        wizard.putProperty(WizardDescriptor.PROP_HELP_DISPLAYED, false);
        wizard.setHelpCtx(null);
        DialogDisplayer.getDefault().notify(wizard);
        if (wizard.getValue() == WizardDescriptor.FINISH_OPTION) {
            preview.take();
        } else {
            preview.drop();
        }
    }
}

package org.kyso.briefing.ui;

import java.awt.event.ActionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.AbstractAction;
import org.kyso.briefing.api.BriefingPacks;
import org.kyso.tasks.api.FileProblem;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Lays the form of the official reports into the folder of settings where it isn't there yet, and opens it for editing. */
@ActionID(category = "File", id = "org.kyso.briefing.ui.ReportTemplateAction")
@ActionRegistration(displayName = "#reportTemplate", lazy = false)
@ActionReference(path = "Menu/File", position = 275)
@Messages({
    "reportTemplate=&Form of the Reports…",
    "# {0} - file",
    "reportTemplateThere=The form that the reports are filled into is {0}. Edit it in a word processor; taken away, the console''s own is used.",
    "reportTemplateOpen=Open it",
    "# {0} - file",
    "# {1} - reason",
    "reportTemplateFailed=The form of the reports could not be written to {0}: {1}."
})
public final class ReportTemplateAction extends AbstractAction {

    private static final long serialVersionUID = 1L;

    public ReportTemplateAction() {
        super(Bundle.reportTemplate());
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        Tasks.getDefault()
                .read(
                        progress -> laid(),
                        file -> Notices.getDefault()
                                .tell(
                                        Bundle.reportTemplateThere(file),
                                        Bundle.reportTemplateOpen(),
                                        () -> BriefAction.open(file)));
    }

    private static Path laid() throws RefusedException {
        var file = BriefingPacks.getDefault().reportTemplate();
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                BriefingPacks.getDefault().saveReportTemplate(file);
            }
            return file;
        } catch (IOException e) {
            throw new RefusedException(Bundle.reportTemplateFailed(file, FileProblem.of(e)), e);
        }
    }
}

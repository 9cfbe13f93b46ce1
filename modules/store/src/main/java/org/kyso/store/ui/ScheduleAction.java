package org.kyso.store.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.kyso.store.api.Backups;
import org.kyso.tasks.api.Tasks;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Asks when backups are made by themselves, where to, and how long they are kept. */
@ActionID(category = "File", id = "org.kyso.store.ui.ScheduleAction")
@ActionRegistration(displayName = "#schedule")
@ActionReference(path = "Menu/File", position = 325)
@Messages({"schedule=&Automatic Backups…", "scheduleTitle=Automatic backups"})
public final class ScheduleAction implements ActionListener {

    @Override
    public void actionPerformed(ActionEvent event) {
        Tasks.getDefault().read(progress -> Backups.getDefault().settings(), settings -> {
            var form = new ScheduleForm(settings);
            var dialog = new DialogDescriptor(form, Bundle.scheduleTitle());
            if (DialogDisplayer.getDefault().notify(dialog) == DialogDescriptor.OK_OPTION) {
                var wished = form.settings();
                Tasks.getDefault()
                        .run(
                                Bundle.scheduleTitle(),
                                progress -> {
                                    Backups.getDefault().change(wished);
                                    return null;
                                },
                                nothing -> {});
            }
        });
    }
}

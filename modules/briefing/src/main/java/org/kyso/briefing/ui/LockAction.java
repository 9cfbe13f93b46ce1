package org.kyso.briefing.ui;

import java.awt.event.ActionEvent;
import org.kyso.briefing.api.Snapshots;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.ViewContext;
import org.kyso.store.spi.StoreAction;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.Tasks;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Locks the figures on the screen: of the day and campaign that all windows are set to. */
@ActionID(category = "File", id = "org.kyso.briefing.ui.LockAction")
@ActionRegistration(displayName = "#lock", lazy = false)
@ActionReferences({
    @ActionReference(path = "Menu/File", position = 260, separatorBefore = 255),
    @ActionReference(path = "KySo/Start", position = 300)
})
@Messages({
    "lock=Loc&k Figures…",
    "lockTitle=Lock the figures",
    "# {0} - day",
    "lockQuestion=The figures of {0}, as they are known now, are kept under a name and never change. Name:",
    "# {0} - day",
    "lockName=Briefing {0}",
    "locking=Locking the figures",
    "# {0} - name",
    "# {1} - day",
    "# {2} - hash",
    "isLocked=Locked as {0}: figures of {1}, {2}."
})
public final class LockAction extends StoreAction {

    private static final long serialVersionUID = 1L;

    public LockAction() {
        super(Bundle.lock(), Need.CHANGE);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        var settings = ViewContext.getDefault().settings();
        Tasks.getDefault().read(progress -> Rates.getDefault().at(settings), LockAction::ask);
    }

    private static void ask(RateTable table) {
        var day = FigureNames.date(table.asOf());
        var question = new NotifyDescriptor.InputLine(Bundle.lockQuestion(day), Bundle.lockTitle());
        question.setInputText(Bundle.lockName(day));
        if (DialogDisplayer.getDefault().notify(question) == NotifyDescriptor.OK_OPTION) {
            lock(table, question.getInputText());
        }
    }

    private static void lock(RateTable table, String name) {
        Tasks.getDefault()
                .run(
                        Bundle.locking(),
                        progress -> Snapshots.getDefault().lock(name, table.campaign(), table.asOf(), table.treeOf()),
                        snapshot -> Notices.getDefault()
                                .tell(Bundle.isLocked(
                                        snapshot.name(), FigureNames.date(snapshot.asOf()), snapshot.shortHash())));
    }
}

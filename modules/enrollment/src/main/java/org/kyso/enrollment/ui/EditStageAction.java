package org.kyso.enrollment.ui;

import java.awt.event.ActionEvent;
import java.time.LocalDate;
import java.util.List;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.HandEdit;
import org.kyso.enrollment.api.HandEdits;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.ViewContext;
import org.kyso.personnel.api.EditHistory;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.SelectedPeople;
import org.kyso.store.spi.StoreAction;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Says by hand how far the chosen people are: at a step, stuck, or exempt. Ctrl+Z takes it back. */
@ActionID(category = "People", id = "org.kyso.enrollment.ui.EditStageAction")
@ActionRegistration(displayName = "#editStage", lazy = false)
@ActionReference(path = "KySo/People", position = 100)
@Messages({
    "editStage=Change &Stage…",
    "editStageTitle=Change the stage",
    "choosePeople=Choose people in the list first.",
    "# {0} - what",
    "# {1} - how many",
    "editOf={0}, {1} people",
    "# {0} - what",
    "edited={0}. Ctrl+Z takes it back.",
    "editing=Recording the change"
})
public final class EditStageAction extends StoreAction {

    private static final long serialVersionUID = 1L;

    public EditStageAction() {
        super(Bundle.editStage(), Need.CHANGE);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        var people = SelectedPeople.current().people();
        if (people.isEmpty()) {
            Notices.getDefault().tell(Bundle.choosePeople());
            return;
        }
        var settings = ViewContext.getDefault().settings();
        Tasks.getDefault().read(progress -> Rates.getDefault().at(settings), table -> ask(table, people));
    }

    private static void ask(RateTable table, List<Person> people) {
        var panel = new StagePanel(table.campaign(), table.asOf(), people);
        if (DialogDisplayer.getDefault().notify(new DialogDescriptor(panel, Bundle.editStageTitle()))
                != DialogDescriptor.OK_OPTION) {
            return;
        }
        HandEdit edit;
        LocalDate day;
        try {
            edit = panel.edit();
            day = panel.day();
        } catch (RefusedException unread) {
            Notices.getDefault().warn(Bundle.editStageTitle(), unread.getMessage());
            return;
        }
        var done = new Edit(
                Bundle.editOf(panel.words(), people.size()),
                table.campaign(),
                people.stream().map(Person::id).toList(),
                edit,
                day);
        Tasks.getDefault()
                .run(
                        Bundle.editing(),
                        progress -> {
                            done.redo();
                            return done;
                        },
                        recorded -> {
                            EditHistory.getDefault().add(recorded);
                            Notices.getDefault().tell(Bundle.edited(recorded.title()));
                        });
    }

    /** One change that can be taken back and made again. */
    private static final class Edit implements EditHistory.Edit {

        private final String title;
        private final Campaign campaign;
        private final List<Long> people;
        private final HandEdit edit;
        private final LocalDate day;
        private volatile String recorded;

        Edit(String title, Campaign campaign, List<Long> people, HandEdit edit, LocalDate day) {
            this.title = title;
            this.campaign = campaign;
            this.people = people;
            this.edit = edit;
            this.day = day;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public void undo() throws RefusedException {
            HandEdits.getDefault().undo(recorded);
        }

        @Override
        public void redo() throws RefusedException {
            recorded = HandEdits.getDefault().apply(campaign, people, edit, day);
        }
    }
}

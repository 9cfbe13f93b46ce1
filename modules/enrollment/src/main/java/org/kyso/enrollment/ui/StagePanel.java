package org.kyso.enrollment.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.HandEdit;
import org.kyso.enrollment.api.Stage;
import org.kyso.exchange.api.WrittenDates;
import org.kyso.personnel.api.Person;
import org.kyso.tasks.api.PlainText;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;

/** Asks what holds of some people by hand. On the event thread only. */
@Messages({
    "# {0} - how many",
    "stageOfMany={0} people",
    "sayWhat=What holds",
    "sayStage=At a step",
    "sayBlocked=Stuck",
    "sayExempt=Exempt",
    "sayStep=Step",
    "sayRegisteredOn=Registered on",
    "sayReason=Reason",
    "sayApprover=Approved by",
    "sayUntil=Until (blank: until other words)",
    "sayDay=As of",
    "# {0} - as written",
    "noDay=''{0}'' is no day: write it like 20/06/2024.",
    "reasonPhone=Phone not in own name",
    "reasonChip=Chip not read",
    "reasonFace=Face not matched",
    "reasonSmartphone=No smartphone",
    "reasonWaiting=Order waiting over 48 hours",
    "reasonOrders=Two open orders",
    "# {0} - reason",
    "wordsBlocked=Stuck: {0}",
    "# {0} - reason",
    "wordsExempt=Exempt: {0}"
})
final class StagePanel extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;
    private static final int COLUMNS = 28;
    private static final int BLOCKED = 1;
    private static final int EXEMPT = 2;

    private final transient Campaign campaign;
    private final transient List<Stage> stages = new ArrayList<>(List.of(Stage.NOT_STARTED, Stage.BRIEFED));
    private final JComboBox<String> what =
            new JComboBox<>(new String[] {Bundle.sayStage(), Bundle.sayBlocked(), Bundle.sayExempt()});
    private final JComboBox<String> step = new JComboBox<>();
    private final JTextField registeredOn = field("stage.registeredOn");
    private final JComboBox<String> blocked = new JComboBox<>(new String[] {
        Bundle.reasonPhone(),
        Bundle.reasonChip(),
        Bundle.reasonFace(),
        Bundle.reasonSmartphone(),
        Bundle.reasonWaiting(),
        Bundle.reasonOrders()
    });
    private final JTextField exempt = field("stage.exempt");
    private final JTextField approver = field("stage.approver");
    private final JTextField until = field("stage.until");
    private final JTextField day = field("stage.day");

    StagePanel(Campaign campaign, LocalDate asOf, List<Person> people) {
        super(new BorderLayout(GAP, GAP));
        this.campaign = campaign;
        setBorder(BorderFactory.createEmptyBorder(2 * GAP, 2 * GAP, GAP, 2 * GAP));
        campaign.steps().forEach(one -> stages.add(one.stage()));
        stages.forEach(stage -> step.addItem(PlainText.shown(FigureNames.of(campaign, stage))));
        what.setName("stage.what");
        step.setName("stage.step");
        blocked.setName("stage.blocked");
        blocked.setEditable(true);
        day.setText(FigureNames.date(asOf));
        registeredOn.setText(FigureNames.date(asOf));
        var whom = people.size() == 1 ? people.get(0).fullName() : Bundle.stageOfMany(people.size());
        add(new JLabel(PlainText.shown(whom + " · " + campaign.name())), BorderLayout.NORTH);
        var cards = new CardLayout();
        var fields = new JPanel(cards);
        fields.add(rows(Bundle.sayStep(), step, Bundle.sayRegisteredOn(), registeredOn), Bundle.sayStage());
        fields.add(rows(Bundle.sayReason(), blocked), Bundle.sayBlocked());
        fields.add(
                rows(Bundle.sayReason(), exempt, Bundle.sayApprover(), approver, Bundle.sayUntil(), until),
                Bundle.sayExempt());
        what.addActionListener(event -> cards.show(fields, String.valueOf(what.getSelectedItem())));
        step.addActionListener(event -> registeredOn.setEnabled(stage() == Stage.REGISTERED));
        registeredOn.setEnabled(false);
        var middle = new JPanel(new BorderLayout(0, GAP));
        middle.add(rows(Bundle.sayWhat(), what), BorderLayout.NORTH);
        middle.add(fields);
        middle.add(rows(Bundle.sayDay(), day), BorderLayout.SOUTH);
        add(middle);
    }

    private static JTextField field(String name) {
        var field = new JTextField(COLUMNS);
        field.setName(name);
        return field;
    }

    /** @param labelsAndFields a label's text and its field, in turn */
    private static JPanel rows(Object... labelsAndFields) {
        var panel = new JPanel(new GridBagLayout());
        var at = new GridBagConstraints();
        at.insets = new Insets(2, 0, 2, GAP);
        at.anchor = GridBagConstraints.LINE_START;
        for (int i = 0; i < labelsAndFields.length; i += 2) {
            var label = new JLabel((String) labelsAndFields[i]);
            var field = (Component) labelsAndFields[i + 1];
            label.setLabelFor(field);
            at.gridy = i;
            at.gridx = 0;
            panel.add(label, at);
            at.gridy = i + 1;
            at.fill = GridBagConstraints.HORIZONTAL;
            at.weightx = 1;
            panel.add(field, at);
        }
        return panel;
    }

    private Stage stage() {
        return stages.get(Math.max(0, step.getSelectedIndex()));
    }

    /** What was chosen. */
    HandEdit edit() throws RefusedException {
        return switch (what.getSelectedIndex()) {
            case BLOCKED ->
                new HandEdit.Blocked(String.valueOf(blocked.getEditor().getItem()));
            case EXEMPT ->
                new HandEdit.Exempt(
                        exempt.getText(), approver.getText(), until.getText().isBlank() ? null : day(until));
            default -> new HandEdit.At(stage(), stage() == Stage.REGISTERED ? day(registeredOn) : null);
        };
    }

    LocalDate day() throws RefusedException {
        return day(day);
    }

    private static LocalDate day(JTextField field) throws RefusedException {
        var written = field.getText().strip();
        return WrittenDates.in(written).orElseThrow(() -> new RefusedException(Bundle.noDay(written)));
    }

    /** The same in words. */
    String words() {
        return switch (what.getSelectedIndex()) {
            case BLOCKED -> Bundle.wordsBlocked(blocked.getEditor().getItem());
            case EXEMPT -> Bundle.wordsExempt(exempt.getText());
            default -> FigureNames.of(campaign, stage());
        };
    }
}

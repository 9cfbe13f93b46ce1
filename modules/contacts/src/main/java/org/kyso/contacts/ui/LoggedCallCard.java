package org.kyso.contacts.ui;

import java.awt.BorderLayout;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.kyso.contacts.api.CallLog;
import org.kyso.contacts.api.LoggedCall;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAction;
import org.kyso.tasks.api.Tasks;
import org.openide.util.NbBundle.Messages;

/** One call that was made: when and with whom, what was said, and when to call back. */
@Messages({
    "# {0} - when",
    "# {1} - whom",
    "# {2} - unit",
    "callHead={0} · {1} · {2}",
    "# {0} - day",
    "callBack=Call back on {0}",
    "# {0} - day",
    "calledBack=Call back on {0}: done",
    "callDone=Done",
    "callDoneHint=Nobody has to call back any more",
    "settlingCall=Noting that it is done"
})
final class LoggedCallCard {

    private static final int GAP = 4;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private LoggedCallCard() {}

    /** @param unit what the unit is called */
    static JPanel of(LoggedCall call, String unit) {
        boolean isDue = call.isDue(LocalDate.now());
        var card = isDue ? Cards.warning(new BorderLayout(0, GAP)) : Cards.card(new BorderLayout(0, GAP));
        var lines = new JPanel();
        lines.setOpaque(false);
        lines.setLayout(new BoxLayout(lines, BoxLayout.Y_AXIS));
        var at = MOMENT.format(call.at().atZone(ZoneId.systemDefault()));
        lines.add(Cards.caption(Bundle.callHead(at, call.contactName(), unit)));
        lines.add(Box.createVerticalStrut(GAP));
        lines.add(new WrappedText(call.said()));
        card.add(lines);
        if (call.callBackOn() != null) {
            card.add(callBack(call), BorderLayout.PAGE_END);
        }
        return card;
    }

    private static JPanel callBack(LoggedCall call) {
        var line = new JPanel(new BorderLayout(GAP, 0));
        line.setOpaque(false);
        var day = DAY.format(call.callBackOn());
        if (call.isSettled()) {
            line.add(Cards.muted(Bundle.calledBack(day)));
            return line;
        }
        line.add(Cards.strong(Bundle.callBack(day)));
        var done = Cards.style(new JButton(Bundle.callDone()), "arc: 8; margin: 2,8,2,8");
        done.setName("call.done");
        var obstacle = StoreAction.Need.CHANGE.obstacle(Stores.getDefault());
        done.setEnabled(obstacle.isEmpty());
        done.setToolTipText(obstacle.orElse(Bundle.callDoneHint()));
        done.addActionListener(event -> Tasks.getDefault()
                .run(
                        Bundle.settlingCall(),
                        progress -> {
                            CallLog.getDefault().settle(call.id());
                            return call;
                        },
                        settled -> {}));
        line.add(done, BorderLayout.LINE_END);
        return line;
    }
}

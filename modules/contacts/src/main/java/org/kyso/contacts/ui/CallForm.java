package org.kyso.contacts.ui;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.KeyboardFocusManager;
import java.time.LocalDate;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.kyso.contacts.api.CallLog;
import org.kyso.contacts.api.LoggedCall;
import org.kyso.exchange.api.WrittenDates;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.PlainText;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.util.NbBundle.Messages;

/** Asks what was said in a call. On the event thread only. */
@Messages({
    "callTitle=Log a call",
    "# {0} - whom",
    "# {1} - unit",
    "callWith={0} about {1}",
    "callSaid=What was said or promised",
    "callBackDay=Call back on (blank: not at all)",
    "# {0} - as written",
    "callNoDay=''{0}'' is no day: write it like 20/06/2024.",
    "callNothing=Write what was said or promised.",
    "loggingCall=Logging the call",
    "callLogged=The call is logged."
})
final class CallForm extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;
    private static final int COLUMNS = 36;
    private static final int ROWS = 4;

    private final JTextArea said = new JTextArea(ROWS, COLUMNS);
    private final JTextField callBackOn = new JTextField(COLUMNS);

    private CallForm(String heading) {
        super(new GridBagLayout());
        setBorder(BorderFactory.createEmptyBorder(2 * GAP, 2 * GAP, GAP, 2 * GAP));
        said.setName("call.said");
        said.setLineWrap(true);
        said.setWrapStyleWord(true);
        // Tab leads on to the day; a sentence has none in it.
        said.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, Set.of(KeyStroke.getKeyStroke("TAB")));
        said.setFocusTraversalKeys(
                KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, Set.of(KeyStroke.getKeyStroke("shift TAB")));
        callBackOn.setName("call.back");
        add(new JLabel(PlainText.shown(heading)), place(0));
        field(Bundle.callSaid(), said, new JScrollPane(said));
        field(Bundle.callBackDay(), callBackOn, callBackOn);
    }

    private void field(String text, JComponent field, JComponent shown) {
        var label = new JLabel(text);
        label.setLabelFor(field);
        add(label, place(GAP));
        add(shown, place(0));
    }

    private static GridBagConstraints place(int above) {
        var place = new GridBagConstraints();
        place.gridx = 0;
        place.insets = new Insets(above, 0, 0, 0);
        place.fill = GridBagConstraints.HORIZONTAL;
        place.weightx = 1;
        return place;
    }

    /**
     * Asks, and logs it.
     *
     * @param unit what the unit is called
     */
    static void ask(String contactName, String unitCode, String unit) {
        var form = new CallForm(Bundle.callWith(contactName, unit));
        while (DialogDisplayer.getDefault().notify(new DialogDescriptor(form, Bundle.callTitle()))
                == DialogDescriptor.OK_OPTION) {
            try {
                log(LoggedCall.of(unitCode, contactName, form.said(), form.day()));
                return;
            } catch (RefusedException wrong) {
                Notices.getDefault().warn(Bundle.callTitle(), wrong.getMessage());
            }
        }
    }

    private static void log(LoggedCall call) {
        Tasks.getDefault()
                .run(
                        Bundle.loggingCall(),
                        progress -> {
                            CallLog.getDefault().add(call);
                            return call;
                        },
                        logged -> Notices.getDefault().tell(Bundle.callLogged()));
    }

    private String said() throws RefusedException {
        if (said.getText().isBlank()) {
            throw new RefusedException(Bundle.callNothing());
        }
        return said.getText();
    }

    private LocalDate day() throws RefusedException {
        var written = callBackOn.getText().strip();
        if (written.isEmpty()) {
            return null;
        }
        return WrittenDates.in(written).orElseThrow(() -> new RefusedException(Bundle.callNoDay(written)));
    }
}

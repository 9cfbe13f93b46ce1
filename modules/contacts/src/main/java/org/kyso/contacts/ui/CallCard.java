package org.kyso.contacts.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.kyso.contacts.api.Call;
import org.kyso.contacts.api.Contact;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAction;
import org.kyso.tasks.api.PlainText;
import org.openide.util.NbBundle.Messages;

/** One person to call: why, who, and the number. */
final class CallCard {

    private static final int GAP = 2;
    private static final int BESIDE = 8;
    private static final int BETWEEN = 4;
    private static final String BUTTON = "arc: 8; margin: 2,8,2,8";

    private CallCard() {}

    static JPanel of(Call call, Consumer<Contact> logger) {
        var contact = call.contact();
        var card = Cards.card(new BorderLayout());
        var lines = new JPanel();
        lines.setOpaque(false);
        lines.setLayout(new BoxLayout(lines, BoxLayout.Y_AXIS));
        add(lines, reason(call), Cards::caption);
        add(lines, contact.name(), Cards::strong);
        add(lines, contact.role(), Cards::aside);
        lines.add(number(call, logger));
        add(lines, contact.note(), Cards::aside);
        card.add(lines);
        return card;
    }

    private static void add(JPanel lines, String text, Function<String, JComponent> look) {
        if (!text.isEmpty()) {
            var line = look.apply(text);
            // May be narrower than its text.
            line.setMinimumSize(new Dimension(0, line.getMinimumSize().height));
            lines.add(line);
            lines.add(Box.createVerticalStrut(GAP));
        }
    }

    /** The number and the mail, and the buttons that copy them with the name and log a call. */
    private static JComponent number(Call call, Consumer<Contact> logger) {
        var reach = new JPanel();
        reach.setOpaque(false);
        reach.setLayout(new BoxLayout(reach, BoxLayout.Y_AXIS));
        add(reach, call.contact().phone(), Cards::title);
        add(reach, call.contact().mail(), Cards::muted);
        var line = new JPanel(new BorderLayout(BESIDE, 0));
        line.setOpaque(false);
        line.setAlignmentX(Component.LEFT_ALIGNMENT);
        line.add(reach);
        line.add(buttons(call, logger), BorderLayout.LINE_END);
        return line;
    }

    @Messages({"copyOne=Copy", "# {0} - name and phone", "copyOneHint=Copy {0}"})
    private static JButton copyButton(Call call) {
        var button = new JButton(Bundle.copyOne());
        var hint = Bundle.copyOneHint(ContactClipboard.line(call.contact()));
        button.setToolTipText(PlainText.shown(hint));
        button.getAccessibleContext().setAccessibleName(hint);
        button.addActionListener(e -> ContactClipboard.copy(List.of(call.contact())));
        return Cards.style(button, BUTTON);
    }

    private static JComponent buttons(Call call, Consumer<Contact> logger) {
        var buttons = new JPanel(new GridLayout(0, 1, 0, BETWEEN));
        buttons.setOpaque(false);
        buttons.add(copyButton(call));
        buttons.add(logButton(call, logger));
        var top = new JPanel(new BorderLayout());
        top.setOpaque(false);
        top.add(buttons, BorderLayout.PAGE_START);
        return top;
    }

    @Messages({"logCall=Log…", "# {0} - name", "logCallHint=Note what {0} said or promised, and when to call back"})
    private static JButton logButton(Call call, Consumer<Contact> logger) {
        var button = new JButton(Bundle.logCall());
        var obstacle = StoreAction.Need.CHANGE.obstacle(Stores.getDefault());
        var hint = obstacle.orElseGet(() -> Bundle.logCallHint(call.contact().name()));
        button.setToolTipText(PlainText.shown(hint));
        button.getAccessibleContext().setAccessibleName(hint);
        button.setEnabled(obstacle.isEmpty());
        button.addActionListener(e -> logger.accept(call.contact()));
        return Cards.style(button, BUTTON);
    }

    /** Why this one is named. */
    @Messages({
        "# {0} - unit",
        "reasonFocal=Focal officer: {0}",
        "# {0} - unit above",
        "reasonFocalAbove=The unit has none; focal officer above: {0}",
        "# {0} - support areas",
        "reasonArea=Supports {0}",
        "reasonStaff=Staff division, for the whole province",
        "reasonOffice=The provider's enterprise department"
    })
    static String reason(Call call) {
        return switch (call.reason()) {
            case FOCAL_OF_UNIT -> Bundle.reasonFocal(call.about());
            case FOCAL_ABOVE -> Bundle.reasonFocalAbove(call.about());
            case SUPPORTS_AREA -> Bundle.reasonArea(call.about());
            case STAFF_DIVISION -> Bundle.reasonStaff();
            case PROVIDER_OFFICE -> Bundle.reasonOffice();
        };
    }
}

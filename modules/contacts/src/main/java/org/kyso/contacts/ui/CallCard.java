package org.kyso.contacts.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import java.util.function.Function;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.kyso.contacts.api.Call;
import org.kyso.tasks.api.PlainText;
import org.openide.util.NbBundle.Messages;

/** One person to call: why, who, and the number. */
final class CallCard {

    private static final int GAP = 2;
    private static final int BESIDE = 8;

    private CallCard() {}

    static JPanel of(Call call) {
        var contact = call.contact();
        var card = Cards.card(new BorderLayout());
        var lines = new JPanel();
        lines.setOpaque(false);
        lines.setLayout(new BoxLayout(lines, BoxLayout.Y_AXIS));
        add(lines, reason(call), Cards::caption);
        add(lines, contact.name(), Cards::strong);
        add(lines, contact.role(), Cards::aside);
        lines.add(number(call));
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

    /** The number and the mail, and the button that copies them with the name. */
    private static JComponent number(Call call) {
        var reach = new JPanel();
        reach.setOpaque(false);
        reach.setLayout(new BoxLayout(reach, BoxLayout.Y_AXIS));
        add(reach, call.contact().phone(), Cards::title);
        add(reach, call.contact().mail(), Cards::muted);
        var line = new JPanel(new BorderLayout(BESIDE, 0));
        line.setOpaque(false);
        line.setAlignmentX(Component.LEFT_ALIGNMENT);
        line.add(reach);
        line.add(copyButton(call), BorderLayout.LINE_END);
        return line;
    }

    @Messages({"copyOne=Copy", "# {0} - name and phone", "copyOneHint=Copy {0}"})
    private static JComponent copyButton(Call call) {
        var button = new JButton(Bundle.copyOne());
        var hint = Bundle.copyOneHint(ContactClipboard.line(call.contact()));
        button.setToolTipText(PlainText.shown(hint));
        button.getAccessibleContext().setAccessibleName(hint);
        button.addActionListener(e -> ContactClipboard.copy(List.of(call.contact())));
        var top = new JPanel(new BorderLayout());
        top.setOpaque(false);
        top.add(Cards.style(button, "arc: 8; margin: 2,8,2,8"), BorderLayout.PAGE_START);
        return top;
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

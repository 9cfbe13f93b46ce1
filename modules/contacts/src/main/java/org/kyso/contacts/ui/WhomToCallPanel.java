package org.kyso.contacts.ui;

import java.awt.BorderLayout;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.kyso.contacts.api.LoggedCall;
import org.kyso.districts.api.Districts;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAction;
import org.openide.util.NbBundle.Messages;

/** The cards of whom to call for the chosen unit. */
final class WhomToCallPanel extends JPanel {

    private static final int GAP = 8;
    private static final int MARGIN = 10;

    private final ScrolledColumn column = new ScrolledColumn();
    private final Consumer<Set<String>> namer;

    /** @param namer asked to name somebody for support areas; for none, anybody */
    WhomToCallPanel(Consumer<Set<String>> namer) {
        super(new BorderLayout());
        this.namer = namer;
        column.setLayout(new BoxLayout(column, BoxLayout.Y_AXIS));
        column.setBorder(BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN));
        var scroll = new JScrollPane(
                column, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(null);
        add(scroll);
    }

    void show(CallList sheet) {
        column.removeAll();
        place(Cards.title(sheet.title()));
        sheet.trouble().ifPresent(sentence -> place(trouble(sentence, sheet)));
        sheet.calls()
                .forEach(call -> place(
                        CallCard.of(call, contact -> CallForm.ask(contact.name(), sheet.unitCode(), sheet.title()))));
        if (!sheet.logged().isEmpty()) {
            place(Cards.caption(Bundle.loggedCalls()));
            sheet.logged().forEach(call -> place(LoggedCallCard.of(call, unitOf(call, sheet))));
        }
        column.revalidate();
        column.repaint();
    }

    private static String unitOf(LoggedCall call, CallList sheet) {
        return call.unitCode().equals(sheet.unitCode())
                ? sheet.title()
                : Districts.getDefault().tree().nameOf(call.unitCode());
    }

    private void place(JComponent part) {
        column.add(part);
        column.add(Box.createVerticalStrut(GAP));
    }

    @Messages({"nameSomebody=Name somebody…", "loggedCalls=CALLS MADE"})
    private JComponent trouble(String sentence, CallList sheet) {
        var card = Cards.warning(new BorderLayout(0, GAP));
        card.add(new WrappedText(sentence));
        var button = new JButton(Bundle.nameSomebody());
        button.addActionListener(e -> namer.accept(Set.copyOf(sheet.uncovered())));
        var obstacle = StoreAction.Need.CHANGE.obstacle(Stores.getDefault());
        button.setEnabled(obstacle.isEmpty());
        button.setToolTipText(obstacle.orElse(null));
        var line = new JPanel(new BorderLayout());
        line.setOpaque(false);
        line.add(Cards.style(button, "arc: 8"), BorderLayout.LINE_START);
        card.add(line, BorderLayout.PAGE_END);
        return card;
    }
}

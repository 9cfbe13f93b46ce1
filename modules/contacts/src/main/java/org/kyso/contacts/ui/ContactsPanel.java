package org.kyso.contacts.ui;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactKind;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.exchange.api.ImportWizard;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAction;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;

/** What the Contacts window holds: who covers nothing, the search, the table, and what can be done. */
@Messages({
    "searchHint=Search by name, unit, area or number",
    "actionCopy=&Copy",
    "actionExport=&vCard…",
    "actionAdd=&Add…",
    "actionEdit=&Edit…",
    "actionDelete=&Delete",
    "actionImport=&Import…"
})
final class ContactsPanel extends JPanel {

    private static final int GAP = 10;

    private final ContactTableView table = new ContactTableView(new ContactTableModel());
    private final JTextField search = new JTextField();
    private final JPanel top = new JPanel(new BorderLayout(0, GAP));
    private final JPanel banner = new JPanel(new BorderLayout());
    private transient Coverage coverage = Coverage.EMPTY;

    private final Action copy = action(e -> ContactClipboard.copy(table.selected()));
    private final Action export = action(e -> VCards.save(this, coverage, table.selected()));
    private final Action edit = action(e -> editSelected());
    private final Action delete = action(e -> ContactDeletion.start(coverage, table.selected()));
    private final Action add = action(e -> ContactEditing.edit(coverage, fresh()));
    private final Action bring = action(e -> ImportWizard.getDefault().offer(List.of()));

    ContactsPanel() {
        super(new BorderLayout(0, GAP));
        setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        banner.setOpaque(false);
        top.setOpaque(false);
        top.add(banner, BorderLayout.PAGE_START);
        top.add(tools(), BorderLayout.PAGE_END);
        add(top, BorderLayout.PAGE_START);
        var framed = Cards.card(new BorderLayout());
        var scroll = new JScrollPane(table);
        // A missing border would be replaced by the table's own, inside the card's.
        scroll.setBorder(BorderFactory.createEmptyBorder());
        framed.add(scroll);
        add(framed);
        bindKeys();
        table.getSelectionModel().addListSelectionListener(e -> allow());
        allow();
        show(Coverage.EMPTY);
    }

    private static Action action(Consumer<ActionEvent> does) {
        return new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                does.accept(e);
            }
        };
    }

    private static Contact fresh() {
        return new Contact(0, 0, ContactKind.PROVIDER_AREA, "", "", "", "", "", Set.of(), "");
    }

    private JComponent tools() {
        search.putClientProperty("JTextField.placeholderText", Bundle.searchHint());
        search.putClientProperty("JTextField.showClearButton", true);
        search.getAccessibleContext().setAccessibleName(Bundle.searchHint());
        search.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                table.filter(search.getText());
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                table.filter(search.getText());
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                table.filter(search.getText());
            }
        });
        var buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP / 2, 0));
        buttons.setOpaque(false);
        buttons.add(button(Bundle.actionCopy(), copy));
        buttons.add(button(Bundle.actionExport(), export));
        buttons.add(button(Bundle.actionAdd(), add));
        buttons.add(button(Bundle.actionEdit(), edit));
        buttons.add(button(Bundle.actionDelete(), delete));
        buttons.add(button(Bundle.actionImport(), bring));
        var line = new JPanel(new BorderLayout(GAP, 0));
        line.setOpaque(false);
        line.add(search);
        line.add(buttons, BorderLayout.LINE_END);
        return line;
    }

    private static JButton button(String words, Action action) {
        var button = Cards.style(new JButton(action), "arc: 8");
        Mnemonics.setLocalizedText(button, words);
        return button;
    }

    private void bindKeys() {
        int menu = Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
        bind(table, KeyStroke.getKeyStroke(KeyEvent.VK_C, menu), copy);
        bind(table, KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), edit);
        bind(table, KeyStroke.getKeyStroke(KeyEvent.VK_DELETE, 0), delete);
        bind(table, KeyStroke.getKeyStroke(KeyEvent.VK_INSERT, 0), add);
        bind(search, KeyStroke.getKeyStroke(KeyEvent.VK_DOWN, 0), action(e -> table.requestFocusInWindow()));
        bind(search, KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), copy);
        bind(this, KeyStroke.getKeyStroke(KeyEvent.VK_F, menu), action(e -> search.requestFocusInWindow()));
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getClickCount() == 2) {
                    editSelected();
                }
            }
        });
    }

    private static void bind(JComponent where, KeyStroke key, Action action) {
        where.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(key, key.toString());
        where.getInputMap(WHEN_FOCUSED).put(key, key.toString());
        where.getActionMap().put(key.toString(), action);
    }

    private void editSelected() {
        var selected = table.selected();
        if (edit.isEnabled()) {
            ContactEditing.edit(coverage, selected.get(0));
        }
    }

    private void allow() {
        int count = table.getSelectedRowCount();
        copy.setEnabled(count > 0);
        export.setEnabled(count > 0);
        var obstacle = StoreAction.Need.CHANGE.obstacle(Stores.getDefault());
        allow(add, true, obstacle);
        allow(edit, count == 1, obstacle);
        allow(delete, count > 0, obstacle);
        allow(bring, true, obstacle);
    }

    private static void allow(Action change, boolean hasSubject, Optional<String> obstacle) {
        change.putValue(Action.SHORT_DESCRIPTION, obstacle.orElse(null));
        change.setEnabled(hasSubject && obstacle.isEmpty());
    }

    /** The action that the platform's Copy runs. */
    Action copyAction() {
        return copy;
    }

    void find(String text) {
        search.setText(text);
    }

    void focusSearch() {
        search.requestFocusInWindow();
    }

    /** Shows other contacts. */
    void show(Coverage now) {
        coverage = now;
        table.show(now);
        table.filter(search.getText());
        allow();
        var gap = CoverageGapText.of(now);
        banner.removeAll();
        var card = gap.urgent() ? Cards.warning(new BorderLayout()) : Cards.card(new BorderLayout());
        card.add(new WrappedText(gap.text()));
        banner.add(card);
        banner.revalidate();
        banner.repaint();
    }
}

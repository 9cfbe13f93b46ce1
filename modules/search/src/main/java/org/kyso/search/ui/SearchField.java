package org.kyso.search.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.kyso.tasks.spi.SearchSource;
import org.openide.util.NbBundle.Messages;

/**
 * The field of the quick search: what is found stands below it as one types. Arrows choose, Enter opens, Escape goes back to
 * where one was.
 */
@Messages({"searchHint=Unit, person, contact, paper, action (Ctrl+I)", "nothingFound=Nothing is called so"})
final class SearchField extends JTextField {

    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 30;
    private static final int GAP = 6;

    private final transient QuickSearch search;
    private final transient FoundList found = new FoundList();
    private final transient FoundWindow window = new FoundWindow(this, found);
    private transient Component before;
    private boolean isEntered;

    SearchField(QuickSearch search) {
        super(COLUMNS);
        this.search = search;
        setName("search.field");
        putClientProperty("JTextField.placeholderText", Bundle.searchHint());
        putClientProperty("JTextField.showClearButton", true);
        getAccessibleContext().setAccessibleName(Bundle.searchHint());
        getDocument().addDocumentListener(new Typing());
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                before = event.getOppositeComponent();
                selectAll();
                ask();
            }

            @Override
            public void focusLost(FocusEvent event) {
                isEntered = false;
                window.hideIt();
                setFocusable(false);
            }
        });
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                enter();
            }
        });
        // A window that opens gives the focus to its first field; this one is entered only when it is asked for.
        setFocusable(false);
        found.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (SwingUtilities.isLeftMouseButton(event)) {
                    open();
                }
            }
        });
        key("DOWN", () -> found.move(1));
        key("UP", () -> found.move(-1));
        key("ENTER", this::open);
        key("ESCAPE", this::leave);
    }

    /** Takes the focus. */
    void enter() {
        isEntered = true;
        search.prepare();
        setFocusable(true);
        requestFocusInWindow();
    }

    /** The field as the toolbar shows it, no higher than it wants to be. */
    JComponent inToolbar() {
        var panel = new JPanel(new BorderLayout());
        panel.setOpaque(false);
        panel.setBorder(BorderFactory.createEmptyBorder(GAP / 2, GAP, GAP / 2, GAP));
        panel.add(this);
        var size = getPreferredSize();
        panel.setMaximumSize(new Dimension(size.width + 2 * GAP, size.height + 2 * GAP));
        return panel;
    }

    private void key(String stroke, Runnable what) {
        getInputMap().put(KeyStroke.getKeyStroke(stroke), "search." + stroke);
        getActionMap().put("search." + stroke, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                what.run();
            }
        });
    }

    private void open() {
        found.chosen().ifPresent(chosen -> {
            setText("");
            leave();
            chosen.open().run();
        });
    }

    private void leave() {
        isEntered = false;
        window.hideIt();
        if (before != null && before.isShowing()) {
            before.requestFocusInWindow();
        } else {
            SwingUtilities.getWindowAncestor(this).requestFocusInWindow();
        }
    }

    private void ask() {
        var words = getText();
        if (words.isBlank()) {
            search.find("", kind -> {});
            window.hideIt();
            return;
        }
        var headings = search.headings();
        var kinds = new TreeMap<Integer, QuickSearch.Kind>(Comparator.naturalOrder());
        search.find(words, kind -> {
            kinds.put(headings.indexOf(kind.heading()), kind);
            boolean isAll = kinds.size() == headings.size();
            boolean hasSome =
                    kinds.values().stream().anyMatch(one -> !one.found().isEmpty());
            if (hasSome || isAll) {
                found.show(hasSome ? List.copyOf(kinds.values()) : List.of(nothing()));
                window.showIt(isEntered);
            }
        });
    }

    private static QuickSearch.Kind nothing() {
        return new QuickSearch.Kind(Bundle.nothingFound(), List.<SearchSource.Found>of());
    }

    /** Asks with each letter. */
    private final class Typing implements DocumentListener {

        @Override
        public void insertUpdate(DocumentEvent event) {
            ask();
        }

        @Override
        public void removeUpdate(DocumentEvent event) {
            ask();
        }

        @Override
        public void changedUpdate(DocumentEvent event) {
            ask();
        }
    }
}

package org.kyso.store.ui;

import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JProgressBar;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;

/** A dialog with fields for secrets, from top to bottom; focus starts in the first of them. On the event thread. */
@Messages({
    "remember=&Remember it in this computer's keyring",
    "newPassphrase=&New passphrase:",
    "repeatPassphrase=The same once &more:"
})
final class SecretForm {

    private static final int COLUMNS = 30;
    private static final int WIDTH = 460;
    private static final int GAP = 6;
    private static final int EDGE = 12;
    private static final int BAR = 1000;

    private final JPanel panel = new JPanel(new GridBagLayout());
    private final List<JPasswordField> fields = new ArrayList<>();
    private final JCheckBox remember = new JCheckBox();
    private final JTextArea complaint = words(" ");
    private Runnable onTyping = () -> {};
    private int row;

    SecretForm(String text) {
        add(words(text), 0, 2, EDGE);
        Mnemonics.setLocalizedText(remember, Bundle.remember());
    }

    private static JTextArea words(String text) {
        var area = new JTextArea(text);
        area.setEditable(false);
        area.setFocusable(false);
        area.setOpaque(false);
        area.setBorder(null);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setFont(UIManager.getFont("Label.font"));
        // A text area knows its height only once it knows its width.
        area.setSize(new Dimension(WIDTH, Short.MAX_VALUE));
        area.setPreferredSize(new Dimension(WIDTH, area.getPreferredSize().height));
        return area;
    }

    private void add(JComponent component, int column, int columns, int below) {
        var place = new GridBagConstraints();
        place.gridx = column;
        place.gridy = row;
        place.gridwidth = columns;
        place.weightx = column + columns > 1 ? 1 : 0;
        place.fill = GridBagConstraints.HORIZONTAL;
        place.anchor = GridBagConstraints.LINE_START;
        place.insets = new Insets(0, 0, below, column == 0 && columns == 1 ? GAP : 0);
        panel.add(component, place);
        if (column + columns > 1) {
            row++;
        }
    }

    /** A field for a secret. */
    JPasswordField field(String label) {
        var field = new JPasswordField(COLUMNS);
        // FlatLaf shows Caps Lock by itself, and an eye to look at what was typed when asked to.
        field.putClientProperty("FlatLaf.style", "showRevealButton: true");
        var name = new JLabel();
        Mnemonics.setLocalizedText(name, label);
        name.setLabelFor(field);
        add(name, 0, 1, GAP);
        add(field, 1, 1, GAP);
        fields.add(field);
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent typed) {
                onTyping.run();
            }

            @Override
            public void removeUpdate(DocumentEvent typed) {
                onTyping.run();
            }

            @Override
            public void changedUpdate(DocumentEvent typed) {
                onTyping.run();
            }
        });
        return field;
    }

    /** Two fields for a new passphrase, with its strength. */
    List<JPasswordField> newPassphrase(NewPassphrase typed) {
        var first = field(Bundle.newPassphrase());
        var strength = new JLabel(typed.strength());
        var bar = new JProgressBar(0, BAR);
        add(strength, 0, 1, GAP);
        add(bar, 1, 1, GAP);
        var second = field(Bundle.repeatPassphrase());
        onTyping = () -> {
            typed.type(first.getPassword(), second.getPassword());
            strength.setText(typed.strength());
            bar.setValue((int) (BAR * typed.fullness()));
        };
        return List.of(first, second);
    }

    /** A line for what is wrong, and where it is possible the choice to have it remembered. */
    void end(boolean canRemember) {
        complaint.setPreferredSize(new Dimension(WIDTH, 2 * complaint.getPreferredSize().height));
        if (canRemember) {
            add(remember, 0, 2, GAP);
        }
        add(complaint, 0, 2, 0);
        panel.setBorder(javax.swing.BorderFactory.createEmptyBorder(EDGE, EDGE, EDGE, EDGE));
    }

    boolean isToBeRemembered() {
        return remember.isSelected();
    }

    /** Says what is wrong; nothing where the text is blank. */
    void complain(String sentence, boolean isError) {
        complaint.setForeground(UIManager.getColor(isError ? "nb.errorForeground" : "Label.foreground"));
        complaint.setText(sentence);
    }

    /** What is checked whenever something is typed. */
    interface Check {

        /** What is missing; empty where the form can be taken. */
        Optional<String> complaint();
    }

    /** Shows the dialog and waits. Whether it was taken. */
    boolean show(String title, String taken, Check check) {
        var descriptor = new DialogDescriptor(panel, title);
        var take = new javax.swing.JButton();
        Mnemonics.setLocalizedText(take, taken);
        descriptor.setOptions(new Object[] {take, NotifyDescriptor.CANCEL_OPTION});
        descriptor.setValue(take);
        var model = onTyping;
        boolean[] touched = new boolean[1];
        onTyping = () -> {
            model.run();
            var missing = check.complaint();
            take.setEnabled(missing.isEmpty());
            if (touched[0] || missing.isEmpty()) {
                complain(missing.orElse(" "), false);
            }
            touched[0] = true;
        };
        take.setEnabled(check.complaint().isEmpty());
        panel.addHierarchyListener(change -> {
            if ((change.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && panel.isShowing()) {
                SwingUtilities.invokeLater(fields.get(0)::requestFocusInWindow);
            }
        });
        try {
            return DialogDisplayer.getDefault().notify(descriptor) == take;
        } finally {
            letGo();
        }
    }

    /** Empties the fields; whoever listened keeps what was typed. */
    void letGo() {
        onTyping = () -> {};
        fields.forEach(SecretForm::clear);
    }

    /** The field's own copy of the letters is overwritten before it is let go of. */
    private static void clear(JPasswordField field) {
        var letters = field.getPassword();
        Arrays.fill(letters, '\0');
        field.setText(new String(letters));
        field.setText("");
    }
}

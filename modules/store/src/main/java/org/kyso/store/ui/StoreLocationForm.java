package org.kyso.store.ui;

import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.openide.awt.Mnemonics;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;

/** Asks for the place of a new store. */
@Messages({
    "moveTo=&New folder, or jdbc:postgresql://server/database:",
    "chooseNewFolder=New, empty folder for the store"
})
final class StoreLocationForm extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 44;
    private static final int GAP = 6;
    private static final int MARGIN = 12;

    private final JTextField place = new JTextField(COLUMNS);

    StoreLocationForm() {
        super(new BorderLayout(GAP, GAP));
        setBorder(BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN));
        var label = new JLabel();
        Mnemonics.setLocalizedText(label, Bundle.moveTo());
        label.setLabelFor(place);
        var choose = new JButton();
        Mnemonics.setLocalizedText(choose, Bundle.chooseFolder());
        choose.addActionListener(e -> choose());
        add(label, BorderLayout.PAGE_START);
        add(place, BorderLayout.CENTER);
        add(choose, BorderLayout.LINE_END);
    }

    private void choose() {
        var chooser = new FileChooserBuilder(StoreLocationForm.class)
                .setTitle(Bundle.chooseNewFolder())
                .setDirectoriesOnly(true)
                .createFileChooser();
        if (chooser.showDialog(this, Bundle.choose()) == JFileChooser.APPROVE_OPTION) {
            place.setText(chooser.getSelectedFile().getAbsolutePath());
        }
    }

    /** Has every change heard, and once now. */
    void whenChanged(Runnable hears) {
        place.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent typed) {
                hears.run();
            }

            @Override
            public void removeUpdate(DocumentEvent typed) {
                hears.run();
            }

            @Override
            public void changedUpdate(DocumentEvent typed) {
                hears.run();
            }
        });
        hears.run();
    }

    String place() {
        return place.getText().strip();
    }
}

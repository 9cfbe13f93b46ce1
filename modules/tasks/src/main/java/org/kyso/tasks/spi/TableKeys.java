package org.kyso.tasks.spi;

import java.awt.KeyboardFocusManager;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.KeyStroke;

/**
 * Keys of tables that are lists: Swing's tables keep Tab for going from cell to cell and Enter for the next row, so that whoever
 * has only a keyboard can neither leave them nor confirm the dialog they stand in. On the event thread only.
 */
public final class TableKeys {

    private static final String NOTHING = "none";

    private TableKeys() {}

    /** Tab goes on to what comes after the table. */
    public static <T extends JTable> T leaveByTab(T table) {
        table.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        table.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        return table;
    }

    /** Tab goes on, and Enter is the dialog's: it presses its default button. */
    public static <T extends JTable> T ofDialog(T table) {
        table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ENTER"), NOTHING);
        return leaveByTab(table);
    }
}

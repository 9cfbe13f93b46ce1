package org.kyso.acceptance;

import java.awt.AWTKeyStroke;
import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JTable;

/** Finds tables that who has a keyboard alone can't leave by Tab, as one leaves any list. For the event thread. */
final class KeyTraps {

    private KeyTraps() {}

    /** The names of those below a component. */
    static List<String> in(Component below) {
        var traps = new ArrayList<String>();
        if (below instanceof JTable table
                && !table.getFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS)
                        .contains(AWTKeyStroke.getAWTKeyStroke("pressed TAB"))) {
            traps.add(String.valueOf(table.getName()));
        }
        if (below instanceof Container container) {
            Stream.of(container.getComponents()).forEach(child -> traps.addAll(in(child)));
        }
        return traps;
    }
}

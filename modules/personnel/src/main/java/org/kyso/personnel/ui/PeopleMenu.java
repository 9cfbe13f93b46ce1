package org.kyso.personnel.ui;

import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;
import org.openide.awt.Actions;
import org.openide.util.Utilities;

/** What rooms register in the folder {@code KySo/People}, made anew each time the menu comes up. */
record PeopleMenu(JPopupMenu menu) implements PopupMenuListener {

    private static final String FOLDER = "KySo/People";

    @Override
    public void popupMenuWillBecomeVisible(PopupMenuEvent event) {
        menu.removeAll();
        Utilities.actionsForPath(FOLDER).forEach(action -> {
            if (action == null) {
                menu.addSeparator();
            } else {
                var item = new JMenuItem();
                Actions.connect(item, action, true);
                menu.add(item);
            }
        });
    }

    @Override
    public void popupMenuWillBecomeInvisible(PopupMenuEvent event) {
        // Stays as it is until it comes up again.
    }

    @Override
    public void popupMenuCanceled(PopupMenuEvent event) {
        // It becomes invisible as well.
    }
}

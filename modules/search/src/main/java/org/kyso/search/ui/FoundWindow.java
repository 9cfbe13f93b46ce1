package org.kyso.search.ui;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Window;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.JWindow;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;

/** The list below the search field. It never takes the focus, which stays in the field. On the event thread only. */
final class FoundWindow {

    private static final int HIGHEST = 560;

    private final JTextField field;
    private final FoundList found;
    private JWindow window;

    FoundWindow(JTextField field, FoundList found) {
        this.field = field;
        this.found = found;
    }

    /** @param isWanted whether the user is still in the field */
    void showIt(boolean isWanted) {
        if (!isWanted || !field.isShowing()) {
            return;
        }
        if (window == null) {
            window = made();
        }
        var wanted = found.getPreferredSize();
        int width = Math.max(field.getWidth(), wanted.width + 24);
        window.setSize(new Dimension(width, Math.min(wanted.height + 4, HIGHEST)));
        var place = new Point(0, field.getHeight());
        SwingUtilities.convertPointToScreen(place, field);
        var screen = field.getGraphicsConfiguration().getBounds();
        place.x = Math.max(screen.x, Math.min(place.x, screen.x + screen.width - width));
        window.setLocation(place);
        window.setVisible(true);
    }

    void hideIt() {
        if (window != null) {
            window.setVisible(false);
        }
    }

    private JWindow made() {
        var scroll = new JScrollPane(
                found,
                ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createLineBorder(UIManager.getColor("Component.borderColor")));
        var made = new JWindow(SwingUtilities.getWindowAncestor(field));
        made.setType(Window.Type.POPUP);
        made.setFocusableWindowState(false);
        made.setName("search.window");
        made.setContentPane(scroll);
        return made;
    }
}

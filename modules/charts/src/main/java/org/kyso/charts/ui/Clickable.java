package org.kyso.charts.ui;

import java.awt.Cursor;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.kyso.tasks.api.PlainText;

/** Makes a component that shows a figure open it: by mouse, and by Enter or Space where it has the focus. */
final class Clickable {

    private Clickable() {}

    /** @param hint what the figure is, and that a click opens it */
    static void make(JComponent component, String hint, Runnable open) {
        component.setFocusable(true);
        component.setToolTipText(PlainText.shown(hint));
        component.getAccessibleContext().setAccessibleDescription(hint);
        component.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        component.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (SwingUtilities.isLeftMouseButton(event)) {
                    component.requestFocusInWindow();
                    open.run();
                }
            }
        });
        component.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                component.repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                component.repaint();
            }
        });
        new RowKeys(component).on("ENTER", open).on("SPACE", open);
    }
}

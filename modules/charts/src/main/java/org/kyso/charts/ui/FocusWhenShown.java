package org.kyso.charts.ui;

import javax.swing.JTextField;
import javax.swing.event.AncestorEvent;
import javax.swing.event.AncestorListener;

/** Puts the cursor into a field as soon as it is on screen, its text selected. */
record FocusWhenShown(JTextField field) implements AncestorListener {

    @Override
    public void ancestorAdded(AncestorEvent event) {
        field.requestFocusInWindow();
        field.selectAll();
    }

    @Override
    public void ancestorRemoved(AncestorEvent event) {
        // Gone with its menu.
    }

    @Override
    public void ancestorMoved(AncestorEvent event) {
        // The cursor moves along.
    }
}

package org.kyso.charts.ui;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Keys that do something in a component that has the focus. */
final class RowKeys {

    private final JComponent component;

    RowKeys(JComponent component) {
        this.component = component;
    }

    RowKeys on(String key, Runnable what) {
        component.getInputMap().put(KeyStroke.getKeyStroke(key), key);
        component.getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent event) {
                what.run();
            }
        });
        return this;
    }
}

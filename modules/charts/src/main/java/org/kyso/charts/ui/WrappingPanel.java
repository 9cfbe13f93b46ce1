package org.kyso.charts.ui;

import java.awt.EventQueue;
import javax.swing.JPanel;

/** A row that takes another line where its parts don't fit, and asks for the height when its width changes. */
class WrappingPanel extends JPanel {

    private static final long serialVersionUID = 1;

    WrappingPanel(int gap) {
        super(new WrappingRow(gap));
        setOpaque(false);
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean another = width != getWidth();
        super.setBounds(x, y, width, height);
        if (another) {
            // Later: whatever is laying out just now would call all of it valid when done.
            EventQueue.invokeLater(this::revalidate);
        }
    }
}

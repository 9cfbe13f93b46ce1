package org.kyso.charts.ui;

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
            revalidate();
        }
    }
}

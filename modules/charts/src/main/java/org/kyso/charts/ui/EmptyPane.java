package org.kyso.charts.ui;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.kyso.charts.draw.ChartTheme;

/** What to do when there is nothing to show. */
final class EmptyPane extends JPanel {

    private static final long serialVersionUID = 1;
    private static final float TITLE = 1.4f;
    private static final int GAP = 8;

    private final JLabel title = new JLabel();
    private final JLabel advice = new JLabel();

    EmptyPane(ChartTheme theme) {
        super(new GridBagLayout());
        setOpaque(false);
        setName("completion.empty");
        title.setFont(theme.bold().deriveFont(theme.font().getSize2D() * TITLE));
        title.setForeground(theme.ink());
        advice.setFont(theme.font());
        advice.setForeground(theme.muted());
        var place = new GridBagConstraints();
        place.gridx = 0;
        place.insets = new Insets(GAP, GAP, GAP, GAP);
        add(title, place);
        add(advice, place);
    }

    void show(CompletionState.Empty state) {
        title.setText(state.title());
        advice.setText(state.advice());
        getAccessibleContext().setAccessibleName(state.title() + " " + state.advice());
    }
}

package org.kyso.branding;

import java.awt.Component;
import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.openide.awt.Actions;
import org.openide.util.Utilities;
import org.openide.util.actions.Presenter;

/**
 * The buttons at the top, with words on them: the actions that rooms register in {@code KySo/Start}, the first thing an
 * analyst does first.
 */
public final class StartButtons extends AbstractAction implements Presenter.Toolbar {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 6;

    @Override
    public void actionPerformed(ActionEvent event) {
        throw new IllegalStateException("Only its buttons are pressed");
    }

    @Override
    public Component getToolbarPresenter() {
        var row = new JPanel();
        row.setOpaque(false);
        row.setLayout(new BoxLayout(row, BoxLayout.LINE_AXIS));
        row.setBorder(BorderFactory.createEmptyBorder(GAP / 2, GAP, GAP / 2, GAP));
        for (var action : Utilities.actionsForPath("KySo/Start")) {
            if (action != null) {
                row.add(button(action));
                row.add(Box.createHorizontalStrut(GAP));
            }
        }
        return row;
    }

    private static JButton button(Action action) {
        var button = new JButton(action);
        button.setText(Actions.cutAmpersand((String) action.getValue(Action.NAME)));
        button.setMnemonic(0);
        button.setFocusable(true);
        return button;
    }
}

package org.kyso.acceptance;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.plaf.basic.BasicHTML;

/** Finds what a window would show as a web page with a picture: in labels, cells, tree nodes and tips. For the event thread. */
final class ShownPages {

    private static final int STEP = 24;

    private final List<String> pages = new ArrayList<>();

    private ShownPages() {}

    static List<String> in(Component shown) {
        var found = new ShownPages();
        found.look(shown);
        return found.pages;
    }

    private void look(Component component) {
        if (component instanceof JComponent swing) {
            lookAtText(swing);
            lookAtTips(swing);
        }
        if (component instanceof JTable table) {
            for (int row = 0; row < table.getRowCount(); row++) {
                for (int column = 0; column < table.getColumnCount(); column++) {
                    lookInto(table.prepareRenderer(table.getCellRenderer(row, column), row, column));
                }
            }
        } else if (component instanceof JTree tree) {
            for (int row = 0; row < tree.getRowCount(); row++) {
                var node = tree.getPathForRow(row).getLastPathComponent();
                lookInto(
                        tree.getCellRenderer().getTreeCellRendererComponent(tree, node, false, true, true, row, false));
            }
        }
        if (component instanceof Container container) {
            for (var child : container.getComponents()) {
                look(child);
            }
        }
    }

    private void lookInto(Component drawn) {
        if (drawn instanceof JComponent swing) {
            lookAtText(swing);
        }
        if (drawn instanceof Container container) {
            for (var child : container.getComponents()) {
                lookInto(child);
            }
        }
    }

    private void lookAtText(JComponent component) {
        var text = component instanceof JLabel label
                ? label.getText()
                : component instanceof AbstractButton button ? button.getText() : component.getToolTipText();
        if (component.getClientProperty(BasicHTML.propertyKey) != null) {
            note(component, text);
        }
        note(component, component.getToolTipText());
    }

    /** The tips at some points of a component that has other ones at each. */
    private void lookAtTips(JComponent component) {
        for (int x = 1; x < component.getWidth(); x += STEP) {
            for (int y = 1; y < component.getHeight(); y += STEP) {
                note(
                        component,
                        component.getToolTipText(
                                new MouseEvent(component, MouseEvent.MOUSE_MOVED, 0, 0, x, y, 0, false)));
            }
        }
    }

    private void note(JComponent component, String text) {
        if (BasicHTML.isHTMLString(text) && text.contains("<img")) {
            pages.add(component.getClass().getName() + " " + component.getName() + ": " + text);
        }
    }
}

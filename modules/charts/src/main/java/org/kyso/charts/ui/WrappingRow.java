package org.kyso.charts.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;
import java.util.ArrayList;
import java.util.List;

/** Side by side, and on a further line what doesn't fit; says so in its height, which a flow layout doesn't. */
final class WrappingRow implements LayoutManager {

    private final int gap;

    WrappingRow(int gap) {
        this.gap = gap;
    }

    @Override
    public void addLayoutComponent(String name, Component component) {
        // Places follow from the order.
    }

    @Override
    public void removeLayoutComponent(Component component) {
        // Places follow from the order.
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        return place(parent, false);
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return new Dimension(0, place(parent, false).height);
    }

    @Override
    public void layoutContainer(Container parent) {
        place(parent, true);
    }

    private Dimension place(Container parent, boolean move) {
        var insets = parent.getInsets();
        int room = parent.getWidth() <= 0 ? Integer.MAX_VALUE : parent.getWidth() - insets.left - insets.right;
        int y = insets.top;
        int widest = 0;
        var line = new ArrayList<Component>();
        int x = 0;
        for (var component : parent.getComponents()) {
            int width = component.getPreferredSize().width;
            if (x > 0 && x + width > room) {
                y += finish(line, insets.left, y, move) + gap;
                line.clear();
                x = 0;
            }
            line.add(component);
            x += width + gap;
            widest = Math.max(widest, x - gap);
        }
        y += finish(line, insets.left, y, move);
        return new Dimension(widest + insets.left + insets.right, y + insets.bottom);
    }

    /** Places a line's components at the middle of its height, which it tells. */
    private int finish(List<Component> line, int left, int top, boolean move) {
        int height =
                line.stream().mapToInt(c -> c.getPreferredSize().height).max().orElse(0);
        int x = left;
        for (var component : line) {
            var size = component.getPreferredSize();
            if (move) {
                component.setBounds(x, top + (height - size.height) / 2, size.width, size.height);
            }
            x += size.width + gap;
        }
        return height;
    }
}

package org.kyso.briefing.ui;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.util.stream.Stream;
import javax.swing.JPanel;
import javax.swing.Scrollable;

/** Lines one below the other, as wide as the window: texts in it wrap. */
final class ScrolledLines extends JPanel implements Scrollable {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 24;
    private static final int USUAL_WIDTH = 600;

    ScrolledLines() {
        super(null);
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

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(getWidth(), place(false));
    }

    @Override
    public void doLayout() {
        place(true);
    }

    /** A text is as high as its lines of this width; topics stand in a column of their own. */
    private int place(boolean move) {
        var insets = getInsets();
        int width = Math.max(1, (getWidth() > 0 ? getWidth() : USUAL_WIDTH) - insets.left - insets.right);
        int top = insets.top;
        var topics = Stream.of(getComponents())
                .filter(TopicLine.class::isInstance)
                .map(TopicLine.class::cast)
                .toList();
        int widest = topics.stream().mapToInt(TopicLine::topicWidth).max().orElse(0);
        topics.forEach(topic -> topic.setTopicWidth(widest));
        for (var line : getComponents()) {
            int height = line instanceof TopicLine topic ? topic.heightAt(width) : line.getPreferredSize().height;
            if (move) {
                line.setBounds(insets.left, top, width, height);
            }
            top += height;
        }
        return top + insets.bottom;
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return STEP;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }
}

package org.kyso.briefing.ui;

import java.awt.Dimension;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextPane;
import javax.swing.UIManager;

/**
 * A text that wraps, with what it is about on its left; above it where the window is narrow. Its height follows from its width.
 */
final class TopicLine extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 16;
    /** The least room that a text beside its topic needs, in ems of the topic's font. */
    private static final int TEXT_EMS = 30;

    private final JLabel topic;
    private final JTextPane text;
    private int topicWidth;

    TopicLine(String about, JTextPane text, Font font) {
        super(null);
        this.text = text;
        topic = new JLabel(about);
        topic.setFont(font.deriveFont(Font.BOLD, font.getSize2D() - 1));
        topic.setForeground(UIManager.getColor("Label.disabledForeground"));
        setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder(GAP / 2, 0, GAP / 4, 0));
        add(topic);
        add(text);
    }

    JTextPane text() {
        return text;
    }

    /** How wide its topic is. */
    int topicWidth() {
        return topic.getPreferredSize().width;
    }

    /** Texts of several lines begin below each other. */
    void setTopicWidth(int widest) {
        topicWidth = widest;
    }

    private boolean isBeside(int width) {
        int em = topic.getFontMetrics(topic.getFont()).charWidth('m');
        return width >= topicWidth + GAP + em * TEXT_EMS;
    }

    private int textLeft(int width) {
        return isBeside(width) ? topicWidth + GAP : 0;
    }

    private int textTop(int width) {
        return getInsets().top + (isBeside(width) ? 0 : topic.getPreferredSize().height);
    }

    /** How high it is at a width. */
    int heightAt(int width) {
        text.setSize(Math.max(1, width - textLeft(width)), Short.MAX_VALUE);
        return textTop(width) + text.getPreferredSize().height + getInsets().bottom;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(getWidth(), heightAt(getWidth()));
    }

    @Override
    public void doLayout() {
        int height = heightAt(getWidth());
        var label = topic.getPreferredSize();
        // Both stand on the first line of the text.
        int down = isBeside(getWidth())
                ? Math.max(
                        0,
                        text.getFontMetrics(text.getFont()).getAscent()
                                - topic.getFontMetrics(topic.getFont()).getAscent())
                : 0;
        topic.setBounds(0, getInsets().top + down, label.width, label.height);
        int top = textTop(getWidth());
        text.setBounds(textLeft(getWidth()), top, Math.max(1, getWidth() - textLeft(getWidth())), height - top);
    }
}

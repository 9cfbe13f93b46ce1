package org.kyso.charts.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.awt.geom.RoundRectangle2D;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JToggleButton;
import org.kyso.charts.draw.ChartTheme;
import org.kyso.tasks.api.PlainText;

/**
 * A button in the charts' own look: a word, and perhaps a value in bold after it. It draws its text itself, because HTML
 * in a button costs a tenth of a second at start.
 */
final class DrawnButton extends JToggleButton {

    private static final long serialVersionUID = 1;

    /** The shapes there are. */
    enum Shape {
        /** One of several side by side, of which one is selected. */
        SEGMENT,
        /** A choice with its value. */
        CHIP,
        /** Plain words to click on. */
        LINK
    }

    private static final int PAD = 12;
    private static final int HEIGHT = 28;
    private static final int GAP = 4;
    private static final int CORNER = 6;

    private final Shape shape;
    private final transient ChartTheme theme;
    private String value = "";
    private boolean compact;

    DrawnButton(Shape shape, ChartTheme theme) {
        this.shape = shape;
        this.theme = theme;
        setContentAreaFilled(false);
        setBorder(BorderFactory.createEmptyBorder());
        setOpaque(false);
        setFont(theme.font());
        setRolloverEnabled(true);
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
    }

    /** What it says; read out together. */
    void say(String word, String bold) {
        setText(PlainText.shown(word));
        value = PlainText.shown(bold);
        getAccessibleContext().setAccessibleName((word + " " + bold).strip());
        revalidate();
        repaint();
    }

    /** Whether it shows its value alone, where room is scarce; what it is of is in its tip then. */
    void setCompact(boolean valueAlone) {
        if (compact != valueAlone) {
            compact = valueAlone;
            setToolTipText(valueAlone ? getText() : null);
            revalidate();
            repaint();
        }
    }

    private String word() {
        return compact && !value.isEmpty() ? "" : getText();
    }

    private int pad() {
        return shape == Shape.LINK ? Math.round(theme.scaled(2)) : Math.round(theme.scaled(PAD));
    }

    @Override
    public Dimension getPreferredSize() {
        if (theme == null) {
            return super.getPreferredSize();
        }
        int gap = word().isEmpty() || value.isEmpty() ? 0 : Math.round(theme.scaled(GAP));
        int width = getFontMetrics(theme.font()).stringWidth(word())
                + gap
                + getFontMetrics(theme.bold()).stringWidth(value);
        int height =
                shape == Shape.LINK ? getFontMetrics(theme.font()).getHeight() + 4 : Math.round(theme.scaled(HEIGHT));
        return new Dimension(width + 2 * pad(), height);
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    public Dimension getMaximumSize() {
        return getPreferredSize();
    }

    @Override
    protected void paintComponent(Graphics g) {
        var g2 = (Graphics2D) g.create();
        var hints = Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints");
        if (hints instanceof Map<?, ?> map) {
            g2.addRenderingHints(map);
        }
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        float corner = shape == Shape.CHIP ? getHeight() : theme.scaled(CORNER);
        var outline = new RoundRectangle2D.Float(0.5f, 0.5f, getWidth() - 1f, getHeight() - 1f, corner, corner);
        if (shape != Shape.LINK) {
            g2.setColor(ground());
            g2.fill(outline);
        }
        if (shape != Shape.LINK || isFocusOwner()) {
            g2.setColor(isFocusOwner() ? theme.accent() : theme.grid());
            g2.setStroke(new BasicStroke(isFocusOwner() ? 2 : 1));
            g2.draw(outline);
        }
        paintWords(g2);
        g2.dispose();
    }

    private Color ground() {
        if (shape == Shape.SEGMENT && isSelected()) {
            return theme.accent();
        }
        return getModel().isRollover() || getModel().isPressed() ? theme.band() : theme.card();
    }

    private void paintWords(Graphics2D g2) {
        boolean on = shape == Shape.SEGMENT && isSelected();
        var plain = shape == Shape.SEGMENT ? theme.ink() : theme.muted();
        if (shape == Shape.LINK && getModel().isRollover()) {
            plain = theme.accent();
        }
        int x = paintWord(g2, word(), theme.font(), on ? theme.onAccent() : plain, pad());
        x += word().isEmpty() ? 0 : Math.round(theme.scaled(GAP));
        paintWord(g2, value, theme.bold(), theme.ink(), x);
    }

    private int paintWord(Graphics2D g2, String word, Font font, Color color, int x) {
        var metrics = g2.getFontMetrics(font);
        g2.setFont(font);
        g2.setColor(color);
        g2.drawString(word, x, (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent());
        return x + metrics.stringWidth(word);
    }
}

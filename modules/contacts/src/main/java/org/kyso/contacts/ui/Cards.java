package org.kyso.contacts.ui;

import java.awt.Component;
import java.awt.LayoutManager;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.kyso.tasks.api.PlainText;

/** The look of this room's panels. Colours are the look and feel's, so that dark is dark. */
final class Cards {

    private static final String STYLE = "FlatLaf.style";
    private static final String BORDER = "$Component.borderColor";
    private static final String WARNING = "$Actions.Yellow";

    private Cards() {}

    /** A panel with a rounded border. */
    static JPanel card(LayoutManager layout) {
        return card(layout, BORDER);
    }

    /** One that wants to be seen. */
    static JPanel warning(LayoutManager layout) {
        return card(layout, WARNING);
    }

    private static JPanel card(LayoutManager layout, String line) {
        var card = new JPanel(layout);
        card.setAlignmentX(Component.LEFT_ALIGNMENT);
        style(card, "arc: 10; background: $Table.background; border: 10,12,10,12," + line + ",1,10");
        return card;
    }

    /** What a card is about; breaks where it must. */
    static JComponent caption(String text) {
        return style(new WrappedText(text), "font: bold -1; foreground: $Label.disabledForeground");
    }

    /** What is said beside; breaks where it must. */
    static JComponent aside(String text) {
        return style(new WrappedText(text), "foreground: $Label.disabledForeground");
    }

    static JLabel muted(String text) {
        return label(text, "foreground: $Label.disabledForeground");
    }

    static JLabel strong(String text) {
        return label(text, "font: bold");
    }

    static JLabel title(String text) {
        return label(text, "font: bold +1");
    }

    /** A text cut off by a narrow window can be read by pointing at it. */
    private static JLabel label(String text, String style) {
        var shown = PlainText.shown(text);
        var label = new JLabel(shown);
        label.setToolTipText(text.isEmpty() ? null : shown);
        label.setAlignmentX(Component.LEFT_ALIGNMENT);
        style(label, style);
        return label;
    }

    static <C extends JComponent> C style(C component, String style) {
        component.putClientProperty(STYLE, style);
        return component;
    }
}

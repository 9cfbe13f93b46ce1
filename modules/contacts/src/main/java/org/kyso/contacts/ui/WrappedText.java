package org.kyso.contacts.ui;

import java.awt.Component;
import java.awt.EventQueue;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import org.kyso.tasks.api.PlainText;

/** A sentence that breaks where the window is narrow. */
final class WrappedText extends JTextArea {

    WrappedText(String text) {
        super(PlainText.shown(text));
        setEditable(false);
        setFocusable(false);
        setOpaque(false);
        setLineWrap(true);
        setWrapStyleWord(true);
        setBorder(null);
        setAlignmentX(Component.LEFT_ALIGNMENT);
        setFont(UIManager.getFont("Label.font"));
        getAccessibleContext().setAccessibleName(text);
    }

    /** How high it must be shows only once its width is known. */
    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean other = width != getWidth();
        super.setBounds(x, y, width, height);
        if (other) {
            EventQueue.invokeLater(this::revalidate);
        }
    }
}

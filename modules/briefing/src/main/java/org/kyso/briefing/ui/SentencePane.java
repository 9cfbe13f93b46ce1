package org.kyso.briefing.ui;

import java.awt.Color;
import java.awt.Cursor;
import java.awt.Font;
import java.awt.font.TextAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JTextPane;
import javax.swing.UIManager;
import javax.swing.text.BadLocationException;
import org.kyso.briefing.sentences.Sentence;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.tasks.api.PlainText;

/** A sentence that wraps; each figure in it is a button that opens its people. On the event thread only. */
final class SentencePane extends JTextPane {

    private static final long serialVersionUID = 1L;
    private static final float ON_LINE = 0.78f;

    private final List<JButton> figures = new ArrayList<>();

    SentencePane(Sentence sentence, Font font, Consumer<FigureQuery> people) {
        setEditable(false);
        setFocusable(false);
        setOpaque(false);
        setFont(font);
        setBorder(BorderFactory.createEmptyBorder());
        getAccessibleContext().setAccessibleName(sentence.topic() + ": " + sentence.text());
        for (var part : sentence.parts()) {
            if (part.query().isPresent()) {
                setCaretPosition(getDocument().getLength());
                figures.add(button(part, font, people));
                insertComponent(figures.get(figures.size() - 1));
            } else {
                append(PlainText.visible(part.text()));
            }
        }
    }

    /** Gives the focus to its first figure; false where it has none. */
    boolean focusFirst() {
        return !figures.isEmpty() && figures.get(0).requestFocusInWindow();
    }

    private void append(String text) {
        try {
            getDocument().insertString(getDocument().getLength(), text, null);
        } catch (BadLocationException impossible) {
            throw new IllegalStateException("A document ends where it says", impossible);
        }
    }

    private static JButton button(Sentence.Part part, Font font, Consumer<FigureQuery> people) {
        var query = part.query().orElseThrow();
        var button = new JButton(PlainText.shown(part.text()));
        button.setName("morning.figure");
        button.setFont(
                font.deriveFont(Font.BOLD).deriveFont(Map.of(TextAttribute.UNDERLINE, TextAttribute.UNDERLINE_ON)));
        var link = UIManager.getColor("Component.linkColor");
        button.setForeground(link == null ? new Color(0x1668c7) : link);
        button.setBorder(BorderFactory.createEmptyBorder(0, 1, 0, 1));
        button.setContentAreaFilled(false);
        button.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        button.setAlignmentY(ON_LINE);
        button.setToolTipText(PlainText.shown(FigureNames.of(query) + " · " + FigureNames.context(query)));
        button.addActionListener(event -> people.accept(query));
        return button;
    }
}

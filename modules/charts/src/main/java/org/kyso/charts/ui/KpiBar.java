package org.kyso.charts.ui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.kyso.charts.draw.ChartTheme;
import org.kyso.charts.model.KeyFigures;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.tasks.api.PlainText;
import org.openide.util.NbBundle.Messages;

/** The five figures on top, each on a card. */
final class KpiBar extends JPanel {

    private static final long serialVersionUID = 1;
    private static final float FIGURE = 1.5f;
    private static final int GAP = 10;

    private final transient ChartTheme theme;

    private final transient ViewActions actions;

    KpiBar(ChartTheme theme, ViewActions actions) {
        super(new GridLayout(1, 0, Math.round(theme.scaled(GAP)), 0));
        this.theme = theme;
        this.actions = actions;
        setOpaque(false);
        setName("completion.keyFigures");
    }

    /** Long captions are cut before they push other windows aside. */
    @Override
    public Dimension getMinimumSize() {
        return new Dimension(0, super.getMinimumSize().height);
    }

    /** Shows other figures; the card that had the focus keeps it. */
    void show(KeyFigures figures) {
        int focused = -1;
        for (int i = 0; i < getComponentCount(); i++) {
            focused = getComponent(i).isFocusOwner() ? i : focused;
        }
        removeAll();
        figures.cards().forEach(card -> add(card(card)));
        revalidate();
        repaint();
        if (focused >= 0 && focused < getComponentCount()) {
            getComponent(focused).requestFocusInWindow();
        }
    }

    @Messages({
        "# {0} - which people",
        "cardOpens=A click lists the people: {0}.",
        "cardWarning=Red: with what comes in a day, not everybody is done by the last day."
    })
    private Card card(KeyFigures.Card content) {
        var card = new Card(new BorderLayout(0, 2), theme, 11);
        var figure = new JLabel(content.figure());
        figure.setFont(theme.bold().deriveFont(theme.font().getSize2D() * FIGURE));
        figure.setForeground(content.warning() ? theme.behind() : theme.ink());
        var caption = new JLabel(PlainText.shown(content.caption()));
        caption.setFont(theme.small());
        caption.setForeground(theme.muted());
        figure.setLabelFor(caption);
        card.add(figure, BorderLayout.NORTH);
        card.add(caption);
        if (!content.note().isEmpty()) {
            var note = new JLabel(PlainText.shown(content.note()));
            note.setFont(theme.small());
            note.setForeground(theme.muted());
            card.add(note, BorderLayout.SOUTH);
        }
        card.getAccessibleContext().setAccessibleName(content.figure() + " " + content.caption());
        var opens = Bundle.cardOpens(FigureNames.of(content.query()));
        var hint = content.caption() + (content.note().isEmpty() ? "" : "; " + content.note()) + ". "
                + (content.warning() ? Bundle.cardWarning() + " " : "") + opens;
        Clickable.make(card, hint, () -> actions.openPeople(content.query()));
        return card;
    }
}

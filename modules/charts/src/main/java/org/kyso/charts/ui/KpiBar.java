package org.kyso.charts.ui;

import java.awt.BorderLayout;
import java.awt.GridLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.kyso.charts.draw.Look;
import org.kyso.charts.model.Headline;

/** The five figures on top, each on a card. */
final class KpiBar extends JPanel {

    private static final long serialVersionUID = 1;
    private static final float FIGURE = 1.5f;
    private static final int GAP = 10;

    private final transient Look look;

    KpiBar(Look look) {
        super(new GridLayout(1, 0, Math.round(look.scaled(GAP)), 0));
        this.look = look;
        setOpaque(false);
        setName("completion.headline");
    }

    void show(Headline headline) {
        removeAll();
        headline.cards().forEach(card -> add(card(card)));
        revalidate();
        repaint();
    }

    private Card card(Headline.Card content) {
        var card = new Card(new BorderLayout(0, 2), look, 11);
        var figure = new JLabel(content.figure());
        figure.setFont(look.bold().deriveFont(look.font().getSize2D() * FIGURE));
        figure.setForeground(content.warning() ? look.behind() : look.ink());
        var caption = new JLabel(content.caption());
        caption.setFont(look.small());
        caption.setForeground(look.muted());
        caption.setToolTipText(content.caption());
        figure.setToolTipText(content.figure());
        figure.setLabelFor(caption);
        card.add(figure, BorderLayout.NORTH);
        card.add(caption, BorderLayout.SOUTH);
        card.getAccessibleContext().setAccessibleName(content.figure() + " " + content.caption());
        return card;
    }
}

package org.kyso.briefing.ui;

import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.kyso.briefing.sentences.BriefedUnit;
import org.kyso.districts.api.Unit;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.spi.FigurePanes;

/** The province's map and its trend, side by side. On the event thread only. */
final class MorningCharts extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int GAP = 10;
    /** In lines of the usual font. */
    private static final int HIGH = 24;

    private static final double MAP_SHARE = 0.58;

    MorningCharts(FigurePanes panes, BriefedUnit content, Consumer<FigureQuery> people) {
        super(new GridBagLayout());
        setOpaque(false);
        var place = new GridBagConstraints();
        place.fill = GridBagConstraints.BOTH;
        place.weighty = 1;
        place.weightx = MAP_SHARE;
        place.insets = new Insets(GAP, 0, 0, GAP / 2);
        var code = content.unit().map(Unit::code).orElse("");
        add(narrow(panes.of(content.drawn(), FigurePanes.Kind.TILE_MAP, code, people)), place);
        if (content.trend().isPresent()) {
            place.weightx = 1 - MAP_SHARE;
            place.insets = new Insets(GAP, GAP / 2, 0, 0);
            add(narrow(panes.of(content.drawn(), FigurePanes.Kind.TREND, code, people)), place);
        }
        int line = UIManager.getFont("Label.font").getSize();
        setPreferredSize(new Dimension(1, line * HIGH));
    }

    /** Both get their share of the width, whatever they would like. */
    private static JComponent narrow(JComponent chart) {
        chart.setPreferredSize(new Dimension(1, 1));
        chart.setMinimumSize(new Dimension(1, 1));
        return chart;
    }
}

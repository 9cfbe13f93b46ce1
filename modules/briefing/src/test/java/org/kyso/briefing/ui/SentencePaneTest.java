package org.kyso.briefing.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.Font;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.kyso.briefing.sentences.Sentence;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Segment;

/** A sentence in a narrow window: it wraps, and each of its figures is pressed by itself. */
class SentencePaneTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 10);
    private static final int WIDTH = 420;

    private static FigureQuery query(Segment.Kind kind) {
        var campaign = new Campaign(1, "c", "C", DAY, DAY.plusDays(20), "p");
        return new FigureQuery(
                campaign,
                Place.EVERY_UNIT,
                DAY,
                DAY,
                Measure.Group.MANDATORY,
                Measure.Reading.REPORTED,
                Segment.of(kind));
    }

    private static Sentence sentence() {
        var parts = new ArrayList<Sentence.Part>();
        for (int i = 0; i < 8; i++) {
            parts.add(new Sentence.Part("Đến ngày 10/06/2024 có thêm ", Optional.empty()));
            parts.add(new Sentence.Part(
                    "<html>" + i, Optional.of(query(i % 2 == 0 ? Segment.Kind.REGISTERED : Segment.Kind.BLOCKED))));
        }
        return new Sentence("TOPIC", parts);
    }

    @Test
    void wrapsAndOpensEachFigure() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            var opened = new ArrayList<FigureQuery>();
            var lines = new ScrolledLines();
            var pane = new SentencePane(sentence(), new Font(Font.SANS_SERIF, Font.PLAIN, 16), opened::add);
            lines.add(pane);
            var scroll = new JScrollPane(
                    lines, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
            scroll.setSize(WIDTH, 600);
            layOut(scroll);
            layOut(scroll);
            assertTrue(pane.getWidth() <= WIDTH, "as wide as the window: " + pane.getWidth());
            assertTrue(pane.getHeight() > 60, "on several lines: " + pane.getHeight());
            var buttons = new ArrayList<JButton>();
            collect(pane, buttons);
            assertEquals(8, buttons.size());
            for (var button : buttons) {
                var at = SwingUtilities.convertPoint(button, 0, 0, pane);
                assertTrue(at.x >= 0 && at.x + button.getWidth() <= pane.getWidth(), "in sight: " + at);
                button.doClick();
            }
            assertEquals(List.of(query(Segment.Kind.REGISTERED), query(Segment.Kind.BLOCKED)), opened.subList(0, 2));
        });
    }

    private static void layOut(Component component) {
        component.doLayout();
        if (component instanceof Container container) {
            for (var child : container.getComponents()) {
                layOut(child);
            }
        }
    }

    private static void collect(Container container, List<JButton> buttons) {
        for (var child : container.getComponents()) {
            if (child instanceof JButton button) {
                buttons.add(button);
            } else if (child instanceof Container inner) {
                collect(inner, buttons);
            }
        }
    }
}

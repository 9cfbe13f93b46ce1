package org.kyso.search.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.awt.Container;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import org.kyso.tasks.spi.SearchSource.Found;

class FoundListTest {

    private static final Found FIRST = new Found("Đội An ninh", "Hạ Long", () -> {});
    private static final Found SECOND = new Found("<html><b>Đội</b>\u202e", "", () -> {});
    private static final Found THIRD = new Found("Lý An", "", () -> {});

    private final FoundList list = new FoundList();

    @Test
    void theFirstThingIsChosenAndHeadingsArePassedOver() {
        list.show(List.of(
                new QuickSearch.Kind("Units", List.of(FIRST, SECOND)),
                new QuickSearch.Kind("Papers", List.of()),
                new QuickSearch.Kind("People", List.of(THIRD))));

        assertEquals(Optional.of(FIRST), list.chosen());
        list.move(-1);
        assertEquals(Optional.of(FIRST), list.chosen());
        list.move(1);
        list.move(1);
        assertEquals(Optional.of(THIRD), list.chosen());
        list.move(1);
        assertEquals(Optional.of(THIRD), list.chosen());
        assertEquals(5, list.getModel().getSize(), "a kind without anything has no heading");
    }

    @Test
    void nothingFoundIsSaidAndNothingChosen() {
        list.show(List.of(new QuickSearch.Kind("Nothing", List.of())));

        assertEquals(1, list.getModel().getSize());
        assertEquals(Optional.empty(), list.chosen());
    }

    @Test
    void whatIsFoundIsShownAsPlainText() {
        list.show(List.of(new QuickSearch.Kind("Units", List.of(SECOND))));
        var line = (Container) list.getCellRenderer()
                .getListCellRendererComponent(list, list.getModel().getElementAt(1), 1, true, false);

        var text = Stream.of(line.getComponents())
                .map(JLabel.class::cast)
                .filter(label -> !label.getText().isEmpty())
                .findFirst()
                .orElseThrow();
        assertEquals("<html><b>Đội</b>[U+202E]", text.getText());
        assertNull(text.getClientProperty("html"));
        assertFalse(text.getText().contains("\u202e"));
    }
}

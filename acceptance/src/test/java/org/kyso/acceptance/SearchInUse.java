package org.kyso.acceptance;

import static junit.framework.TestCase.assertEquals;
import static junit.framework.TestCase.assertFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.openide.filesystems.FileUtil;

/** Searches in the booted console: what is typed finds people of the store, and Enter shows the one who is chosen. */
final class SearchInUse {

    private SearchInUse() {}

    /** @param words that some people are called */
    static void findsAndOpens(String words) throws Exception {
        var action = FileUtil.getConfigObject("Actions/Window/org-kyso-search-ui-SearchAction.instance", Action.class);
        Await.onEventThread(() -> {
            action.actionPerformed(new ActionEvent(action, ActionEvent.ACTION_PERFORMED, ""));
            ((JTextField) named("search.field").orElseThrow()).setText(words);
            return null;
        });
        var found = Await.until("people called " + words, SearchInUse::found, lines -> lines.size() > 1);
        assertEquals("a heading isn't chosen", 1, (int) Await.onEventThread(() -> list().getSelectedIndex()));
        assertFalse(found.toString(), found.toString().matches(".*\\d{12}.*"));
        press("ENTER");
        Await.until(
                "the person's own list",
                () -> ((JLabel) named("personnel.title").orElseThrow()).getText(),
                title -> title.startsWith("1 ")
                        && found.get(1).startsWith(title.substring(title.lastIndexOf(": ") + 2)));
        assertEquals(found.get(1), 1, (int)
                Await.onEventThread(() -> ((JTable) named("personnel.table").orElseThrow()).getRowCount()));
    }

    private static void press(String stroke) throws Exception {
        Await.onEventThread(() -> {
            var field = (JTextField) named("search.field").orElseThrow();
            var key = field.getInputMap(JComponent.WHEN_FOCUSED).get(KeyStroke.getKeyStroke(stroke));
            field.getActionMap().get(key).actionPerformed(new ActionEvent(field, ActionEvent.ACTION_PERFORMED, stroke));
            return null;
        });
    }

    /** Every line, as a screen reader says it; none while the list isn't shown. */
    private static List<String> found() {
        return named("search.found").filter(Component::isShowing).isEmpty()
                ? List.of()
                : IntStream.range(0, list().getModel().getSize())
                        .mapToObj(SearchInUse::line)
                        .toList();
    }

    private static JList<?> list() {
        return (JList<?>) named("search.found").orElseThrow();
    }

    private static String line(int index) {
        return line(list(), index);
    }

    private static <T> String line(JList<T> list, int index) {
        var value = list.getModel().getElementAt(index);
        return list.getCellRenderer()
                .getListCellRendererComponent(list, value, index, false, false)
                .getAccessibleContext()
                .getAccessibleName();
    }

    private static Optional<Component> named(String name) {
        Predicate<Component> isIt = component -> name.equals(component.getName());
        return Stream.of(Window.getWindows())
                .flatMap(SearchInUse::within)
                .filter(isIt)
                .findFirst();
    }

    private static Stream<Component> within(Component component) {
        return component instanceof Container container
                ? Stream.concat(
                        Stream.of(component),
                        Stream.of(container.getComponents()).flatMap(SearchInUse::within))
                : Stream.of(component);
    }
}

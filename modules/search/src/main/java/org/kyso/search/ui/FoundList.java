package org.kyso.search.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Font;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import org.kyso.tasks.api.PlainText;
import org.kyso.tasks.spi.SearchSource;

/** What was found, under the headings of its kinds; a heading can't be chosen. On the event thread only. */
final class FoundList extends JList<FoundList.Line> {

    private static final long serialVersionUID = 1L;
    private static final int EDGE = 6;
    private static final int INDENT = 16;
    private static final int WIDEST = 680;

    private final DefaultListModel<Line> lines = new DefaultListModel<>();

    /** A heading, or a thing that was found below one. */
    record Line(String heading, SearchSource.Found found) {}

    FoundList() {
        setModel(lines);
        setName("search.found");
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setFocusable(false);
        setCellRenderer(new LineRenderer());
    }

    /** The first thing found is chosen. */
    void show(List<QuickSearch.Kind> kinds) {
        lines.clear();
        for (var kind : kinds) {
            if (!kind.found().isEmpty() || kinds.size() == 1) {
                lines.addElement(new Line(kind.heading(), null));
            }
            kind.found().forEach(found -> lines.addElement(new Line("", found)));
        }
        setVisibleRowCount(lines.size());
        setSelectedIndex(-1);
        move(1);
    }

    Optional<SearchSource.Found> chosen() {
        return Optional.ofNullable(getSelectedValue()).map(Line::found);
    }

    /** Chooses the next thing down, or up for -1; stays at either end. */
    void move(int by) {
        int next = getSelectedIndex() + by;
        while (next >= 0 && next < lines.size() && lines.get(next).found() == null) {
            next += by;
        }
        if (next >= 0 && next < lines.size()) {
            setSelectedIndex(next);
            ensureIndexIsVisible(next);
        }
    }

    /** Draws a line: a heading small and grey, a thing with what tells it from others at the right. Nothing is taken for markup. */
    private static final class LineRenderer extends JPanel implements ListCellRenderer<Line> {

        private static final long serialVersionUID = 1L;

        private final JLabel text = new JLabel();
        private final JLabel detail = new JLabel();

        LineRenderer() {
            super(new BorderLayout(INDENT, 0));
            text.putClientProperty("html.disable", true);
            detail.putClientProperty("html.disable", true);
            detail.setHorizontalAlignment(SwingConstants.TRAILING);
            add(text, BorderLayout.LINE_START);
            add(detail, BorderLayout.CENTER);
        }

        @Override
        public Component getListCellRendererComponent(
                JList<? extends Line> list, Line line, int index, boolean isSelected, boolean hasFocus) {
            boolean isHeading = line.found() == null;
            var grey = UIManager.getColor("Label.disabledForeground");
            setBorder(BorderFactory.createEmptyBorder(isHeading ? EDGE : 3, isHeading ? EDGE : INDENT, 3, EDGE));
            // The list has the colours of one with the focus, for the keys that it listens to are the field's.
            var chosen = UIManager.getColor("List.selectionForeground");
            setBackground(isSelected ? UIManager.getColor("List.selectionBackground") : list.getBackground());
            text.setText(
                    PlainText.visible(isHeading ? line.heading() : line.found().text()));
            text.setFont(list.getFont().deriveFont(isHeading ? Font.BOLD : Font.PLAIN));
            text.setForeground(isSelected ? chosen : isHeading ? grey : list.getForeground());
            detail.setText(isHeading ? "" : PlainText.visible(line.found().detail()));
            detail.setForeground(isSelected ? chosen : grey);
            getAccessibleContext().setAccessibleName(text.getText() + " " + detail.getText());
            var size = getLayout().preferredLayoutSize(this);
            size.width = Math.min(size.width, WIDEST);
            setPreferredSize(size);
            return this;
        }
    }
}

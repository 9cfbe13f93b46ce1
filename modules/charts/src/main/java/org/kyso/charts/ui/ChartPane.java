package org.kyso.charts.ui;

import java.awt.BorderLayout;
import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import org.kyso.charts.api.ChartRow;
import org.kyso.charts.draw.Look;
import org.openide.util.NbBundle.Messages;

/** The chart on its card: rows are marked and opened by mouse and by key. */
final class ChartPane extends Card {

    private static final long serialVersionUID = 1;
    private static final int PADDING = 16;

    private final ChartCanvas canvas = new ChartCanvas();
    private final transient Choices choices;
    private final JPopupMenu menu;
    private transient List<ChartRow> rows = List.of();
    private int marked = -1;

    @Messages("chartName=Chart")
    ChartPane(Look look, Choices choices, JPopupMenu menu) {
        super(new BorderLayout(), look, PADDING);
        this.choices = choices;
        this.menu = menu;
        canvas.setName("completion.chart");
        canvas.getAccessibleContext().setAccessibleName(Bundle.chartName());
        var scroll = new JScrollPane(
                canvas, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        add(scroll);
        keys();
        var mouse = new Mouse();
        canvas.addMouseListener(mouse);
        canvas.addMouseMotionListener(mouse);
    }

    ChartCanvas canvas() {
        return canvas;
    }

    void show(CompletionState.Filled state) {
        rows = state.rows();
        marked = -1;
        canvas.show(ChartMaker.make(state, look()), ChartMaker.rows(state), look().rowHeight(), i -> Tips.of(state, i));
    }

    /** Marks the row of a unit; none where it has no row. */
    void mark(String unitCode) {
        int index = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (!unitCode.isEmpty() && rows.get(i).code().equals(unitCode)) {
                index = i;
            }
        }
        markRow(index);
    }

    private void markRow(int index) {
        marked = index;
        canvas.mark(index);
        if (index >= 0) {
            canvas.getAccessibleContext()
                    .setAccessibleDescription(rows.get(index).label());
        }
    }

    private void keys() {
        new RowKeys(canvas)
                .on("DOWN", () -> move(marked + 1))
                .on("UP", () -> move(marked < 0 ? rows.size() - 1 : marked - 1))
                .on("HOME", () -> move(0))
                .on("END", () -> move(rows.size() - 1))
                .on("ENTER", this::openMarked)
                .on("BACK_SPACE", choices::up)
                .on("ESCAPE", choices::up)
                .on("shift F10", () -> menu.show(canvas, 0, 0))
                .on("CONTEXT_MENU", () -> menu.show(canvas, 0, 0));
    }

    private void move(int index) {
        if (!rows.isEmpty()) {
            int row = Math.max(0, Math.min(rows.size() - 1, index));
            markRow(row);
            choices.marked(rows.get(row).code());
        }
    }

    private void openMarked() {
        if (marked >= 0) {
            choices.open(rows.get(marked).code());
        }
    }

    /** A click opens a row; the right button opens the menu. */
    private final class Mouse extends MouseAdapter {

        @Override
        public void mousePressed(MouseEvent event) {
            canvas.requestFocusInWindow();
            popUp(event);
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            popUp(event);
        }

        private void popUp(MouseEvent event) {
            if (event.isPopupTrigger()) {
                menu.show(canvas, event.getX(), event.getY());
            }
        }

        @Override
        public void mouseClicked(MouseEvent event) {
            int row = canvas.rowAt(event.getPoint());
            if (SwingUtilities.isLeftMouseButton(event) && row >= 0 && row < rows.size()) {
                choices.open(rows.get(row).code());
            }
        }

        @Override
        public void mouseMoved(MouseEvent event) {
            int row = canvas.rowAt(event.getPoint());
            boolean opens = row >= 0 && row < rows.size();
            canvas.setCursor(Cursor.getPredefinedCursor(opens ? Cursor.HAND_CURSOR : Cursor.DEFAULT_CURSOR));
        }
    }
}

package org.kyso.charts.ui;

import java.awt.BorderLayout;
import java.awt.Cursor;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import org.kyso.charts.api.ChartKind;
import org.kyso.charts.api.ChartRow;
import org.kyso.charts.draw.ChartTheme;
import org.kyso.charts.model.BarPart;
import org.kyso.charts.ui.ChartTargets.Spot;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery;
import org.openide.util.NbBundle.Messages;

/**
 * The chart on its card. A row's name opens its units, a part of its bar and each figure the people they count: by mouse,
 * by key after marking them with the arrows, and by the menu.
 */
final class ChartPane extends Card {

    private static final long serialVersionUID = 1;
    private static final int PADDING = 16;

    private final ChartCanvas canvas = new ChartCanvas();
    private final transient ViewActions actions;
    private final transient Supplier<JPopupMenu> menu;
    private transient CompletionState.Filled state;
    private transient Spot marked = Spot.row(-1);

    @Messages("chartName=Chart")
    ChartPane(ChartTheme theme, ViewActions actions, Supplier<JPopupMenu> menu) {
        super(new BorderLayout(), theme, PADDING);
        this.actions = actions;
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

    void show(CompletionState.Filled shown) {
        boolean isSameView = state != null && state.view().equals(shown.view());
        var former = marked;
        state = shown;
        marked = Spot.row(-1);
        canvas.show(
                ChartMaker.make(state, theme()),
                ChartMaker.rows(state),
                theme().rowHeight(),
                spot -> Tooltips.of(state, spot));
        if (isSameView && former.row() >= 0 && former.row() < count()) {
            mark(former);
        }
    }

    private List<ChartRow> rows() {
        return state == null ? List.of() : state.rows();
    }

    /** Marks the row of a unit; none where it has no row. */
    void mark(String unitCode) {
        if (state == null || state.kind() != ChartKind.RANKING) {
            return;
        }
        int index = -1;
        for (int i = 0; i < rows().size(); i++) {
            if (!unitCode.isEmpty() && rows().get(i).code().equals(unitCode)) {
                index = i;
            }
        }
        if (index != marked.row() || index < 0) {
            mark(Spot.row(index));
        }
    }

    private void mark(Spot spot) {
        marked = spot;
        canvas.mark(spot);
        if (state != null && spot.row() >= 0) {
            canvas.getAccessibleContext().setAccessibleDescription(Tooltips.of(state, spot));
        }
    }

    private void keys() {
        new RowKeys(canvas)
                .on("DOWN", () -> moveDown(1))
                .on("UP", () -> moveDown(-1))
                .on("HOME", () -> move(0))
                .on("END", () -> move(count() - 1))
                .on("RIGHT", () -> moveAcross(1))
                .on("LEFT", () -> moveAcross(-1))
                .on("ENTER", () -> open(marked))
                .on("BACK_SPACE", actions::up)
                .on("ESCAPE", actions::up)
                .on("shift F10", () -> popUp(marked, new Point()))
                .on("CONTEXT_MENU", () -> popUp(marked, new Point()));
    }

    private boolean hasMarks() {
        return state != null && state.marked().isPresent();
    }

    private int count() {
        if (state == null) {
            return 0;
        }
        if (hasMarks()) {
            return state.marked().get().marks().size();
        }
        return state.kind() == ChartKind.TREND
                ? state.trend().map(t -> t.points().size()).orElse(0)
                : ChartMaker.rows(state);
    }

    private void moveDown(int direction) {
        if (hasMarks()) {
            moveTo(canvas.neighbour(marked.row(), 0, direction));
        } else {
            move(direction < 0 && marked.row() < 0 ? count() - 1 : marked.row() + direction);
        }
    }

    private void moveTo(int mark) {
        if (mark >= 0) {
            mark(Spot.row(mark));
            actions.marked(state.marked().get().marks().get(mark).unitCode());
        }
    }

    private void move(int index) {
        if (count() > 0) {
            int row = Math.max(0, Math.min(count() - 1, index));
            mark(Spot.row(row));
            if (state.kind() == ChartKind.RANKING) {
                actions.marked(rows().get(row).code());
            }
        }
    }

    /** From part to part of the marked row's bar, past parts without people; on a trend from day to day. */
    private void moveAcross(int direction) {
        if (hasMarks()) {
            moveTo(canvas.neighbour(marked.row(), direction, 0));
            return;
        }
        if (state == null || state.kind() == ChartKind.TREND || marked.row() < 0) {
            move(marked.row() + direction);
            return;
        }
        int parts = state.kind() == ChartKind.RANKING ? BarPart.values().length : 2;
        for (int part = marked.index() + direction; part >= -1 && part < parts; part += direction) {
            var spot = part < 0 ? Spot.row(marked.row()) : new Spot(marked.row(), Spot.Where.PART, part);
            var target = ChartTargets.at(state, spot);
            if (part < 0 || target.isPresent() && peopleIn(target.get()) > 0) {
                mark(spot);
                return;
            }
        }
    }

    private int peopleIn(FigureQuery query) {
        return query.count(state.figures().table().of(query.place()));
    }

    private void open(Spot spot) {
        if (state == null || spot.row() < 0) {
            return;
        }
        if (state.kind() == ChartKind.RANKING && spot.where() == Spot.Where.ROW) {
            actions.open(rows().get(spot.row()));
        } else {
            ChartTargets.at(state, spot).ifPresent(actions::openPeople);
        }
    }

    @Messages({"# {0} - which people", "menuPeople=People: {0}", "# {0} - unit", "menuUnits=Units of {0}"})
    private void popUp(Spot spot, Point at) {
        var popup = menu.get();
        int position = 0;
        if (state != null) {
            var target = ChartTargets.at(state, spot);
            if (target.isPresent()) {
                var people = new JMenuItem(Bundle.menuPeople(FigureNames.of(target.get())));
                people.addActionListener(event -> actions.openPeople(target.get()));
                popup.insert(people, position++);
            }
            if (state.kind() == ChartKind.RANKING && spot.row() >= 0 && state.hasUnits(rows().get(spot.row()))) {
                var row = rows().get(spot.row());
                var units = new JMenuItem(Bundle.menuUnits(row.label()));
                units.addActionListener(event -> actions.open(row));
                popup.insert(units, position++);
            }
        }
        if (position > 0) {
            popup.insert(new JPopupMenu.Separator(), position);
        }
        popup.show(canvas, at.x, at.y);
    }

    /** A click opens a spot; the right button opens the menu. */
    private final class Mouse extends MouseAdapter {

        @Override
        public void mousePressed(MouseEvent event) {
            canvas.requestFocusInWindow();
            popUpOn(event);
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            popUpOn(event);
        }

        private void popUpOn(MouseEvent event) {
            if (event.isPopupTrigger()) {
                popUp(canvas.spotAt(event.getPoint()), event.getPoint());
            }
        }

        @Override
        public void mouseClicked(MouseEvent event) {
            if (SwingUtilities.isLeftMouseButton(event)) {
                open(canvas.spotAt(event.getPoint()));
            }
        }

        @Override
        public void mouseMoved(MouseEvent event) {
            boolean opens = state != null
                    && ChartTargets.at(state, canvas.spotAt(event.getPoint())).isPresent();
            canvas.setCursor(Cursor.getPredefinedCursor(opens ? Cursor.HAND_CURSOR : Cursor.DEFAULT_CURSOR));
        }
    }
}

package org.kyso.enrollment.ui;

import javax.swing.table.AbstractTableModel;
import org.kyso.enrollment.api.ReportedReturn.State;

/** The days of a {@link ReturnGrid} with their states, and two sums behind them, for Swing; no rows without a grid. */
final class ReturnSigns extends AbstractTableModel {

    private static final long serialVersionUID = 1L;

    private final transient ReturnGrid grid;

    ReturnSigns(ReturnGrid grid) {
        this.grid = grid;
    }

    @Override
    public int getRowCount() {
        return grid == null ? 0 : grid.lines().size();
    }

    @Override
    public int getColumnCount() {
        return grid == null ? 0 : grid.days().size() + 2;
    }

    @Override
    public String getColumnName(int day) {
        if (day < grid.days().size()) {
            var date = grid.days().get(day);
            return date.getDayOfMonth() + "/" + date.getMonthValue();
        }
        return day == grid.days().size() ? Bundle.returnOnTime() : Bundle.returnMissing();
    }

    @Override
    public Object getValueAt(int row, int day) {
        var line = grid.lines().get(row);
        if (day < grid.days().size()) {
            return line.state(grid.days().get(day)).orElse(null);
        }
        return day == grid.days().size()
                ? line.count(grid.days(), State.ON_TIME, State.CORRECTED) + "/"
                        + grid.days().size()
                : Long.toString(line.missing(grid.days()));
    }
}

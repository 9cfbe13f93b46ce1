package org.kyso.personnel.ui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.RowSorter;
import javax.swing.SortOrder;
import org.kyso.tasks.api.Tasks;

/**
 * Filters and sorts the people shown on a background thread, and takes the outcome on the event thread: a hundred thousand of
 * them must not hold up a keystroke. Until the outcome is there, the former one stands.
 */
final class PeopleSorter extends RowSorter<PeopleTableModel> {

    /** So many are filtered and sorted at once. */
    private static final int MANY = 5_000;

    private final PeopleTableModel model;
    private final Runnable applied;
    private PeopleOrder order = new PeopleOrder(PeopleTable.EMPTY);
    private String search = "";
    private List<SortKey> keys = List.of();
    private int[] toModel = {};
    private int[] toView = {};
    private int asked;

    /** @param applied called on the event thread whenever other rows are shown */
    PeopleSorter(PeopleTableModel model, Runnable applied) {
        this.model = model;
        this.applied = applied;
    }

    /** Shows other people. Many of them are shown whole until they are filtered and sorted. */
    void show(PeopleTable people) {
        order = new PeopleOrder(people);
        boolean isQuick = people.rows().size() <= MANY;
        take(people, isQuick ? rows(order, search, keys) : order.rows("", -1, SortOrder.UNSORTED));
        if (!isQuick && (!search.isEmpty() || !keys.isEmpty())) {
            request();
        }
    }

    private static int[] rows(PeopleOrder of, String text, List<SortKey> by) {
        synchronized (of) {
            return by.isEmpty()
                    ? of.rows(text, -1, SortOrder.UNSORTED)
                    : of.rows(text, by.get(0).getColumn(), by.get(0).getSortOrder());
        }
    }

    /** Shows only those who have a folded text. */
    void search(String text) {
        if (!text.equals(search)) {
            search = text;
            refresh();
        }
    }

    /** The order that the list has of itself. */
    void unsort() {
        keys = List.of();
    }

    private void refresh() {
        if (order.people().rows().size() <= MANY) {
            asked++;
            take(order.people(), rows(order, search, keys));
        } else {
            request();
        }
    }

    private void request() {
        int mine = ++asked;
        var of = order;
        var text = search;
        var by = keys;
        Tasks.getDefault().read(progress -> rows(of, text, by), rows -> {
            // A slower answer must not cover a later one.
            if (mine == asked && of == order) {
                take(of.people(), rows);
            }
        });
    }

    private void take(PeopleTable people, int[] rows) {
        int[] before = toModel;
        toModel = rows;
        toView = new int[people.rows().size()];
        Arrays.fill(toView, -1);
        for (int i = 0; i < rows.length; i++) {
            toView[rows[i]] = i;
        }
        fireRowSorterChanged(before);
        applied.run();
    }

    @Override
    public PeopleTableModel getModel() {
        return model;
    }

    @Override
    public void toggleSortOrder(int column) {
        boolean isAscending = !keys.isEmpty()
                && keys.get(0).getColumn() == column
                && keys.get(0).getSortOrder() == SortOrder.ASCENDING;
        setSortKeys(List.of(new SortKey(column, isAscending ? SortOrder.DESCENDING : SortOrder.ASCENDING)));
    }

    @Override
    public int convertRowIndexToModel(int index) {
        return toModel[index];
    }

    @Override
    public int convertRowIndexToView(int index) {
        return index < toView.length ? toView[index] : -1;
    }

    @Override
    public void setSortKeys(List<? extends SortKey> chosen) {
        keys = chosen == null ? List.of() : List.copyOf(chosen);
        fireSortOrderChanged();
        refresh();
    }

    @Override
    public List<? extends SortKey> getSortKeys() {
        return keys;
    }

    @Override
    public int getViewRowCount() {
        return toModel.length;
    }

    @Override
    public int getModelRowCount() {
        return model.getRowCount();
    }

    @Override
    public void modelStructureChanged() {
        allRowsChanged();
    }

    @Override
    public void allRowsChanged() {
        // All of them, until the window says what is shown.
        asked++;
        toModel = IntStream.range(0, model.getRowCount()).toArray();
        toView = toModel.clone();
    }

    @Override
    public void rowsInserted(int first, int last) {
        // Rows come and go as a whole.
    }

    @Override
    public void rowsDeleted(int first, int last) {
        // Rows come and go as a whole.
    }

    @Override
    public void rowsUpdated(int first, int last) {
        // Rows come and go as a whole.
    }

    @Override
    public void rowsUpdated(int first, int last, int column) {
        // Rows come and go as a whole.
    }
}

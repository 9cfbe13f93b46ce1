package org.kyso.charts.ui;

import java.awt.EventQueue;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.kyso.charts.api.ChartKind;
import org.kyso.charts.model.CompletionView;
import org.kyso.districts.api.UnitSelection;
import org.kyso.store.api.StoreListener;
import org.kyso.tasks.api.Notices;
import org.openide.util.NbBundle.Messages;

/** What happens on a choice, a change in the store, and another unit chosen elsewhere. */
final class CompletionControl implements Choices, StoreListener {

    /** What the control acts on. */
    interface Screen {

        void show(CompletionState state);

        /** Marks a unit's row, where there is one. */
        void mark(String unitCode);

        /** Brings the people of the chosen unit to the front. */
        void people();
    }

    private final SharedView shared;
    private final UnitSelection selection;
    private final Screen screen;
    private Consumer<CompletionView> reader = view -> {};
    private CompletionState.Filled state;
    private String marked = "";
    private boolean choosing;

    CompletionControl(SharedView shared, UnitSelection selection, Screen screen) {
        this.shared = shared;
        this.selection = selection;
        this.screen = screen;
    }

    /** Where wishes go; the answer comes to {@link #show}. */
    void readWith(Consumer<CompletionView> wishes) {
        reader = wishes;
    }

    Optional<CompletionState.Filled> state() {
        return Optional.ofNullable(state);
    }

    /** Reads what the present view shows. */
    void refresh() {
        reader.accept(shared.view());
    }

    /** Takes what was read. */
    void show(CompletionState fresh) {
        state = fresh instanceof CompletionState.Filled filled ? filled : null;
        screen.show(fresh);
        screen.mark(marked);
    }

    @Override
    public void choose(UnaryOperator<CompletionView> change) {
        var chosen = change.apply(shared.view());
        if (!chosen.equals(shared.view())) {
            shared.set(chosen);
            refresh();
        }
    }

    @Override
    @Messages("openUnplaced=Correct these people's units in the roster and import it again.")
    public void open(String unitCode) {
        if (state == null || state.kind() != ChartKind.RANKING) {
            return;
        }
        if (unitCode.isEmpty()) {
            Notices.getDefault().tell(Bundle.openUnplaced());
            return;
        }
        boolean hasUnits = !state.figures().table().tree().children(unitCode).isEmpty();
        if (hasUnits && !unitCode.equals(state.unitCode())) {
            marked = "";
            select(unitCode);
            choose(view -> view.withUnit(unitCode));
        } else {
            mark(unitCode);
            select(unitCode);
            screen.people();
        }
    }

    @Override
    public void up() {
        if (state != null && state.path().size() > 1) {
            var path = state.path();
            marked = path.get(path.size() - 1).code();
            select(marked);
            choose(view -> view.withUnit(path.get(path.size() - 2).code()));
        }
    }

    @Override
    public void marked(String unitCode) {
        if (state != null && state.kind() == ChartKind.RANKING && !unitCode.isEmpty()) {
            mark(unitCode);
            select(unitCode);
        }
    }

    private void mark(String unitCode) {
        marked = unitCode;
        screen.mark(unitCode);
    }

    private void select(String unitCode) {
        choosing = true;
        try {
            selection.choose(unitCode);
        } finally {
            choosing = false;
        }
    }

    /** Another window chose a unit: marks it where it has a row, else goes where it has one. */
    void selectionChanged() {
        var code = selection.code();
        if (choosing || state == null || code.isEmpty()) {
            return;
        }
        var tree = state.figures().table().tree();
        boolean inSight = state.rows().stream().anyMatch(row -> row.code().equals(code));
        marked = code;
        if (inSight) {
            screen.mark(code);
        } else if (state.kind() == ChartKind.RANKING && tree.children(code).isEmpty()) {
            tree.unit(code).ifPresent(unit -> choose(view -> view.withUnit(unit.parentCode())));
        } else if (tree.unit(code).isPresent()) {
            choose(view -> view.withUnit(code));
        }
    }

    @Override
    public void switched() {
        EventQueue.invokeLater(() -> {
            // Units, campaigns and days of the former store say nothing here.
            shared.set(shared.view().withUnit("").withCampaign("").withAsOf(null));
            refresh();
        });
    }

    @Override
    public void changed(Set<String> rooms) {
        if (!rooms.equals(Set.of("contacts"))) {
            EventQueue.invokeLater(this::refresh);
        }
    }
}

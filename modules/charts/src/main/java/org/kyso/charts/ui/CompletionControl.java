package org.kyso.charts.ui;

import java.awt.EventQueue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.kyso.charts.api.ChartKind;
import org.kyso.charts.api.ChartRow;
import org.kyso.charts.model.CompletionView;
import org.kyso.charts.model.StepsModel;
import org.kyso.districts.api.UnitSelection;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.Forecast;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.ViewContext;
import org.kyso.store.api.StoreListener;

/** What happens on a choice, a change in the store, and another unit chosen elsewhere. */
final class CompletionControl implements ViewActions, StoreListener {

    /** What the control acts on. */
    interface Screen {

        void show(CompletionState state);

        /** Marks a unit's row, where there is one. */
        void mark(String unitCode);
    }

    private final ViewContext context;
    private final UnitSelection selection;
    private final Consumer<FigureQuery> people;
    private final Screen screen;
    private Consumer<CompletionView> reader = view -> {};
    private Consumer<CompletionState.Filled> forecaster = filled -> {};
    private CompletionView view = CompletionView.FIRST;
    private CompletionState.Filled state;
    private String marked = "";
    private boolean choosing;
    private boolean isLeading = true;

    /** @param people shows whom a figure counts */
    CompletionControl(ViewContext context, UnitSelection selection, Consumer<FigureQuery> people, Screen screen) {
        this.context = context;
        this.selection = selection;
        this.people = people;
        this.screen = screen;
    }

    /** Says where requests to read go; the answer comes to {@link #show}. */
    void readWith(Consumer<CompletionView> requests) {
        reader = requests;
    }

    /** Says where requests to forecast go; the answer comes to {@link #showForecasts}. */
    void forecastWith(Consumer<CompletionState.Filled> requests) {
        forecaster = requests;
    }

    Optional<CompletionState.Filled> state() {
        return Optional.ofNullable(state);
    }

    /** What the window is to show: of what the screen is set to where it leads, otherwise what it last showed. */
    CompletionView view() {
        return isLeading ? view.with(former -> context.settings()) : view;
    }

    /** Takes a view over without reading it: of a former run, or of another window. */
    void restore(CompletionView former) {
        view = former;
    }

    boolean isLeading() {
        return isLeading;
    }

    /**
     * Says whether the rest of the screen follows this window, and this window the rest of the screen. Of several Completion
     * windows the one last activated leads; the others keep what they show.
     */
    void lead(boolean leads) {
        if (leads == isLeading) {
            return;
        }
        if (leads) {
            isLeading = true;
            follow();
        } else {
            view = view();
            isLeading = false;
        }
    }

    /** Sets the screen to what this window shows. */
    void follow() {
        context.change(settings -> view.settings());
        select(view.unit());
    }

    /** The screen was set to other figures. */
    void settingsChanged() {
        if (isLeading) {
            refresh();
        }
    }

    /** Reads what the present view shows. */
    void refresh() {
        reader.accept(view());
    }

    /** Takes what was read. */
    void show(CompletionState fresh) {
        var former = state;
        state = fresh instanceof CompletionState.Filled filled ? filled : null;
        if (state == null) {
            screen.show(fresh);
            return;
        }
        // Forecasts take their time; until they come, those of a moment ago stand.
        if (former != null && former.figures().isReadAs(state.figures())) {
            boolean isSameUnit = former.unitCode().equals(state.unitCode());
            state = state.with(
                    former.figures().forecasts(), isSameUnit ? former.steps().stays() : Map.of());
        }
        screen.show(state);
        screen.mark(marked);
        forecaster.accept(state);
        if (former == null) {
            // A unit that was chosen before there was anything to show.
            selectionChanged();
        }
    }

    /** Takes what was foreseen of a state; passes over what came too late. */
    void showForecasts(Forecasted foreseen) {
        if (state == foreseen.state()
                && !(state.figures().forecasts().equals(foreseen.forecasts())
                        && state.steps().stays().equals(foreseen.stays()))) {
            state = state.with(foreseen.forecasts(), foreseen.stays());
            screen.show(state);
            screen.mark(marked);
        }
    }

    /**
     * What takes longer to read of a state: what is foreseen of it and, of its steps, how long people have been there.
     *
     * @param stays by the position of the step; empty where the state doesn't show steps
     */
    record Forecasted(
            CompletionState.Filled state, Map<String, Forecast> forecasts, Map<Integer, StepsModel.Stay> stays) {}

    @Override
    public void choose(UnaryOperator<CompletionView> change) {
        var former = view();
        view = change.apply(former);
        if (isLeading) {
            context.change(settings -> view.settings());
        }
        // Other settings are heard of by all windows, this one too where it leads.
        if (!view.equals(former) && (!isLeading || view.settings().equals(former.settings()))) {
            refresh();
        }
    }

    @Override
    public void open(ChartRow row) {
        if (state == null) {
            return;
        }
        if (state.hasUnits(row)) {
            marked = "";
            select(row.code());
            choose(v -> v.withUnit(row.code()));
        } else {
            mark(row.code());
            select(row.code());
            openPeople(
                    state.figures().query(row.place(), state.figures().measure().whole(), Measure.Reading.REPORTED));
        }
    }

    @Override
    public void openPeople(FigureQuery query) {
        people.accept(query);
    }

    @Override
    public void up() {
        if (state != null && state.path().size() > 1) {
            var path = state.path();
            marked = path.get(path.size() - 1).code();
            select(marked);
            choose(v -> v.withUnit(path.get(path.size() - 2).code()));
        }
    }

    @Override
    public void marked(String unitCode) {
        boolean isOfUnits = state != null
                && (state.kind() == ChartKind.RANKING || state.marked().isPresent());
        if (isOfUnits && !unitCode.isEmpty()) {
            mark(unitCode);
            select(unitCode);
        }
    }

    private void mark(String unitCode) {
        marked = unitCode;
        screen.mark(unitCode);
    }

    private void select(String unitCode) {
        if (unitCode.isEmpty()) {
            return;
        }
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
        if (choosing || !isLeading || state == null || code.isEmpty()) {
            return;
        }
        var tree = state.figures().table().tree();
        boolean inSight = state.rows().stream().anyMatch(row -> row.code().equals(code));
        marked = code;
        if (inSight) {
            screen.mark(code);
        } else if (state.kind() == ChartKind.RANKING && tree.children(code).isEmpty()) {
            tree.unit(code).ifPresent(unit -> choose(v -> v.withUnit(unit.parentCode())));
        } else if (tree.unit(code).isPresent()) {
            choose(v -> v.withUnit(code));
        }
    }

    @Override
    public void switched() {
        EventQueue.invokeLater(() -> {
            // Units of the former store say nothing here.
            view = view.withUnit("").with(settings -> settings.ofNewest());
            refresh();
        });
    }

    @Override
    public void openingChanged() {
        EventQueue.invokeLater(this::refresh);
    }

    @Override
    public void changed(Set<String> rooms) {
        if (!rooms.equals(Set.of("contacts"))) {
            EventQueue.invokeLater(this::refresh);
        }
    }
}

package org.kyso.charts.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.beans.PropertyChangeListener;
import java.util.List;
import java.util.Properties;
import javax.swing.AbstractAction;
import javax.swing.UIManager;
import javax.swing.text.DefaultEditorKit;
import org.kyso.charts.model.CompletionView;
import org.kyso.districts.api.UnitSelection;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureOpener;
import org.kyso.enrollment.api.ViewContext;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.PlainText;
import org.kyso.tasks.api.Tasks;
import org.netbeans.api.settings.ConvertAsProperties;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.Lookups;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** The Completion window: who is how far, down to the units, against the deadline. */
@ConvertAsProperties(dtd = "-//org.kyso.charts.ui//Completion//EN", autostore = false)
@TopComponent.Description(preferredID = CompletionTopComponent.ID, persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "editor", openAtStartup = true, position = 100)
@ActionID(category = "Window", id = "org.kyso.charts.ui.CompletionTopComponent")
@ActionReference(path = "Menu/Window", position = 110)
@TopComponent.OpenActionRegistration(displayName = "#completion", preferredID = CompletionTopComponent.ID)
@Messages({"completion=Completion", "completionHint=Who is how far, and where it leads by the deadline"})
public final class CompletionTopComponent extends TopComponent {

    static final String ID = "CompletionTopComponent";
    /** Fired once, when the first chart with figures was painted. */
    static final String FIRST_CHART = "firstChart";

    private static final long serialVersionUID = 1;

    private final transient PropertyChangeListener selectionListener =
            event -> control().selectionChanged();
    private final transient PropertyChangeListener settingsListener =
            event -> control().settingsChanged();
    private final transient PropertyChangeListener themeListener = event -> {
        if ("lookAndFeel".equals(event.getPropertyName())) {
            build();
        }
    };
    private transient CompletionControl control;
    private transient CompletionPanel panel;
    private transient boolean seen;
    private transient boolean wasShown;
    private transient boolean isRestored;

    public CompletionTopComponent() {
        setName(Bundle.completion());
        setToolTipText(Bundle.completionHint());
        setLayout(new BorderLayout());
        associateLookup(Lookups.fixed(
                getActionMap(), new CompletionChart(() -> control().state())));
        getActionMap().put(DefaultEditorKit.copyAction, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent event) {
                panel.copy();
            }
        });
    }

    private CompletionControl control() {
        if (control == null) {
            control = new CompletionControl(
                    ViewContext.getDefault(),
                    Lookup.getDefault().lookup(UnitSelection.class),
                    query -> FigureOpener.getDefault().open(query),
                    new Window());
            var refresher = new Refresher<>(Tasks.getDefault(), CompletionReader::ofConsole, control::show);
            // Until somebody looks at it, the windows that are looked at come first.
            control.readWith(view -> {
                if (wasShown) {
                    refresher.request(view);
                }
            });
            var forecaster = new Refresher<>(Tasks.getDefault(), CompletionReader::forecasts, control::showForecasts);
            control.forecastWith(forecaster::request);
        }
        return control;
    }

    private void build() {
        removeAll();
        panel = new CompletionPanel(WindowTheme.current(), control());
        panel.canvas().onFirstPaint(this::firstChart);
        add(panel);
        control().state().ifPresent(panel::show);
        revalidate();
        new RowKeys(panel).on("ctrl P", panel::print);
    }

    /** All that are open; one of them leads. */
    private static List<CompletionTopComponent> opened() {
        return TopComponent.getRegistry().getOpened().stream()
                .filter(CompletionTopComponent.class::isInstance)
                .map(CompletionTopComponent.class::cast)
                .toList();
    }

    /** Of several, each says what it is of. */
    @Messages({"# {0} - unit", "# {1} - date", "completionOf=Completion: {0} · {1}"})
    private static void retitle() {
        var all = opened();
        for (var window : all) {
            var state = window.control().state();
            window.setDisplayName(
                    all.size() < 2 || state.isEmpty()
                            ? Bundle.completion()
                            : PlainText.shown(Bundle.completionOf(
                                    state.get().unitName(),
                                    FigureNames.date(
                                            state.get().figures().table().asOf()))));
        }
    }

    boolean isLeading() {
        return control().isLeading();
    }

    /** Opens another one beside this, which begins with what this shows. */
    void openAnother() {
        var another = new CompletionTopComponent();
        another.control().restore(control().view());
        another.open();
        another.requestActive();
    }

    /** The rest of the screen follows this one from now on. */
    private void lead() {
        opened().forEach(window -> window.control().lead(window == this));
    }

    @Override
    protected void componentOpened() {
        if (opened().stream().anyMatch(other -> other != this && other.control().isLeading())) {
            control().lead(false);
        } else if (isRestored) {
            control().follow();
        }
        isRestored = false;
        build();
        Lookup.getDefault().lookup(UnitSelection.class).addListener(selectionListener);
        ViewContext.getDefault().addListener(settingsListener);
        UIManager.addPropertyChangeListener(themeListener);
        Tasks.getDefault().read(progress -> WarmUp.run(WindowTheme.current()), done -> {});
        Stores.getDefault().addListener(control());
        control().refresh();
    }

    @Override
    protected void componentShowing() {
        if (!wasShown) {
            wasShown = true;
            control().refresh();
        }
    }

    @Override
    protected void componentClosed() {
        if (control().isLeading()) {
            opened().stream().filter(other -> other != this).findFirst().ifPresent(CompletionTopComponent::lead);
        }
        retitle();
        Stores.getDefault().removeListener(control());
        Lookup.getDefault().lookup(UnitSelection.class).removeListener(selectionListener);
        ViewContext.getDefault().removeListener(settingsListener);
        UIManager.removePropertyChangeListener(themeListener);
    }

    @Override
    protected void componentActivated() {
        lead();
        if (panel != null) {
            panel.restoreFocus();
        }
    }

    private void firstChart() {
        if (seen) {
            return;
        }
        seen = true;
        FirstChart.painted();
        EventQueue.invokeLater(() -> {
            panel.table();
            firePropertyChange(FIRST_CHART, false, true);
        });
    }

    void writeProperties(Properties properties) {
        properties.setProperty("version", "1.0");
        ViewProperties.write(control().view(), properties);
        if (!ID.equals(WindowManager.getDefault().findTopComponentID(this))) {
            ViewProperties.writeSubject(control().view(), properties);
        }
    }

    void readProperties(Properties properties) {
        control().restore(ViewProperties.read(CompletionView.FIRST, properties));
        isRestored = true;
    }

    /** The control's hands. */
    private final class Window implements CompletionControl.Screen {

        @Override
        public void show(CompletionState state) {
            panel.show(state);
            retitle();
        }

        @Override
        public void mark(String unitCode) {
            panel.mark(unitCode);
        }
    }
}

package org.kyso.charts.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.beans.PropertyChangeListener;
import java.util.Properties;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.UIManager;
import org.kyso.districts.api.UnitSelection;
import org.kyso.enrollment.api.FigureOpener;
import org.kyso.enrollment.api.ViewContext;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Tasks;
import org.netbeans.api.settings.ConvertAsProperties;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;

/** The window of the unit that is looked at: its trend to the deadline, and at which steps its people are. */
@ConvertAsProperties(dtd = "-//org.kyso.charts.ui//UnitDetail//EN", autostore = false)
@TopComponent.Description(preferredID = UnitDetailTopComponent.ID, persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "properties", openAtStartup = true, position = 100)
@ActionID(category = "Window", id = "org.kyso.charts.ui.UnitDetailTopComponent")
@ActionReference(path = "Menu/Window", position = 120)
@TopComponent.OpenActionRegistration(displayName = "#unitDetail", preferredID = UnitDetailTopComponent.ID)
@Messages({"unitDetail=Unit", "unitDetailHint=The chosen unit: its trend, and at which steps its people are"})
public final class UnitDetailTopComponent extends TopComponent implements StoreListener {

    static final String ID = "UnitDetailTopComponent";

    private static final long serialVersionUID = 1;

    private final transient PropertyChangeListener listener = event -> refresh();
    private final transient PropertyChangeListener themeListener = event -> {
        if ("lookAndFeel".equals(event.getPropertyName())) {
            build();
            refresh();
        }
    };
    private transient Refresher<UnitDetailState.Request, UnitDetailState> refresher;
    private transient UnitDetailPanel panel;

    public UnitDetailTopComponent() {
        setName(Bundle.unitDetail());
        setToolTipText(Bundle.unitDetailHint());
        setLayout(new BorderLayout());
    }

    private void build() {
        removeAll();
        panel = new UnitDetailPanel(
                WindowTheme.current(), query -> FigureOpener.getDefault().open(query));
        var scroll = new JScrollPane(
                panel, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll);
        revalidate();
    }

    private void refresh() {
        var code = Lookup.getDefault().lookup(UnitSelection.class).code();
        refresher.request(
                new UnitDetailState.Request(code, ViewContext.getDefault().settings()));
    }

    @Override
    protected void componentOpened() {
        build();
        refresher = new Refresher<>(Tasks.getDefault(), UnitDetailState::read, state -> panel.show(state));
        ViewContext.getDefault().addListener(listener);
        Lookup.getDefault().lookup(UnitSelection.class).addListener(listener);
        UIManager.addPropertyChangeListener(themeListener);
        Stores.getDefault().addListener(this);
        refresh();
    }

    @Override
    protected void componentClosed() {
        Stores.getDefault().removeListener(this);
        ViewContext.getDefault().removeListener(listener);
        Lookup.getDefault().lookup(UnitSelection.class).removeListener(listener);
        UIManager.removePropertyChangeListener(themeListener);
    }

    @Override
    public void switched() {
        EventQueue.invokeLater(this::refresh);
    }

    @Override
    public void changed(Set<String> rooms) {
        if (!rooms.equals(Set.of("contacts"))) {
            EventQueue.invokeLater(this::refresh);
        }
    }

    void writeProperties(Properties properties) {
        properties.setProperty("version", "1.0");
    }

    void readProperties(Properties properties) {
        // Nothing but its place outlives a restart.
    }
}

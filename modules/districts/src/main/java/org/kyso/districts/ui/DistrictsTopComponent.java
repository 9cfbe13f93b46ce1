package org.kyso.districts.ui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.beans.PropertyVetoException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Set;
import javax.swing.ActionMap;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.SwingConstants;
import javax.swing.event.ChangeListener;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitSelection;
import org.kyso.districts.api.UnitTree;
import org.kyso.districts.spi.UnitMeter;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.PlainText;
import org.kyso.tasks.api.Tasks;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.explorer.ExplorerManager;
import org.openide.explorer.ExplorerUtils;
import org.openide.nodes.Node;
import org.openide.nodes.NodeNotFoundException;
import org.openide.nodes.NodeOp;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;

/** The Districts window: the tree of loaded units with how far each has come. Drop a module or a return on it. */
@TopComponent.Description(preferredID = "DistrictsTopComponent", persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "districts", openAtStartup = true, position = 100)
@ActionID(category = "Window", id = "org.kyso.districts.ui.DistrictsTopComponent")
@ActionReference(path = "Menu/Window", position = 100)
@TopComponent.OpenActionRegistration(displayName = "#districtsWindow", preferredID = "DistrictsTopComponent")
@Messages({
    "districtsWindow=Districts",
    "noDistricts=<html><center>No district is loaded.<br>Drop a district module (.nbm) here, or choose File, Load District."
            + "</center></html>",
    "readingDistricts=Reading the districts…",
    "noStoreOpen=No store is open."
})
public final class DistrictsTopComponent extends TopComponent implements ExplorerManager.Provider {

    private static final long serialVersionUID = 1L;
    private static final int MARGIN = 12;

    private final transient ExplorerManager manager = new ExplorerManager();
    private final transient Optional<UnitMeter> meter =
            Optional.ofNullable(Lookup.getDefault().lookup(UnitMeter.class));
    private final transient UnitSelection selection = Lookup.getDefault().lookup(UnitSelection.class);
    private final UnitTreeView view = new UnitTreeView(meter);
    private final JLabel empty = new JLabel(Bundle.readingDistricts(), SwingConstants.CENTER);
    private final transient StoreListener storeListener = new Follower();
    private final JLabel caption = new JLabel(" ");
    private final transient ChangeListener repainter = event -> figuresChanged();
    private final transient PropertyChangeListener chooser = this::choose;
    private final transient PropertyChangeListener follower = event -> show(selection.code());
    private transient UnitTree loaded = UnitTree.EMPTY;
    private transient UnitTree shown = UnitTree.EMPTY;
    private transient int unknown;

    public DistrictsTopComponent() {
        setName(Bundle.districtsWindow());
        setLayout(new BorderLayout());
        empty.setName("districts.empty");
        empty.setBorder(BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN));
        add(empty, BorderLayout.CENTER);
        caption.setName("districts.caption");
        caption.setFont(caption.getFont().deriveFont(caption.getFont().getSize2D() - 1));
        caption.setBorder(BorderFactory.createEmptyBorder(2, MARGIN, 2, MARGIN));
        // Two lines, in whatever width the window has.
        caption.setPreferredSize(
                new Dimension(1, 2 * caption.getFontMetrics(caption.getFont()).getHeight() + 4));
        manager.setRootContext(UnitNode.root(UnitTree.EMPTY, Optional.empty()));
        associateLookup(ExplorerUtils.createLookup(manager, new ActionMap()));
        DroppedFiles.fallOn(empty);
        DroppedFiles.fallOn(view.getViewport().getView());
        meter.ifPresent(m -> m.addChangeListener(repainter));
    }

    @Override
    public ExplorerManager getExplorerManager() {
        return manager;
    }

    @Override
    protected void componentOpened() {
        Stores.getDefault().addListener(storeListener);
        manager.addPropertyChangeListener(chooser);
        selection.addListener(follower);
        reread();
    }

    @Override
    protected void componentClosed() {
        Stores.getDefault().removeListener(storeListener);
        manager.removePropertyChangeListener(chooser);
        selection.removeListener(follower);
    }

    private void reread() {
        Tasks.getDefault().read(progress -> Districts.getDefault(), districts -> show(districts.tree()));
    }

    /** The figures are of another day, measure or store: the tree is that of their day, and says what they are of. */
    private void figuresChanged() {
        var text = meter.map(UnitMeter::caption).filter(c -> !c.isEmpty()).orElse(" ");
        caption.setText("<html>" + PlainText.escaped(text));
        caption.setToolTipText(PlainText.shown(text));
        show(loaded);
        view.paintAgain();
    }

    private void show(UnitTree tree) {
        loaded = tree;
        empty.setText(
                Stores.getDefault().isOpening()
                        ? Bundle.readingDistricts()
                        : Stores.getDefault().current().isEmpty() ? Bundle.noStoreOpen() : Bundle.noDistricts());
        var onDay = meter.flatMap(UnitMeter::treeOf).map(tree::on).orElse(tree);
        int nowUnknown = meter.map(UnitMeter::peopleOfUnknownUnit).orElse(0);
        if (onDay.areas().equals(shown.areas()) && unknown == nowUnknown) {
            return;
        }
        shown = onDay;
        unknown = nowUnknown;
        removeAll();
        if (shown.roots().isEmpty() && unknown == 0) {
            add(empty, BorderLayout.CENTER);
        } else {
            add(caption, BorderLayout.NORTH);
            add(view, BorderLayout.CENTER);
        }
        manager.setRootContext(UnitNode.root(shown, meter));
        EventQueue.invokeLater(() -> {
            view.showDistricts();
            show(selection.code());
        });
        revalidate();
        repaint();
    }

    private void choose(PropertyChangeEvent event) {
        if (ExplorerManager.PROP_SELECTED_NODES.equals(event.getPropertyName())) {
            for (var node : manager.getSelectedNodes()) {
                var unit = node.getLookup().lookup(Unit.class);
                if (unit != null && !unit.code().isEmpty() && !unit.code().equals(selection.code())) {
                    selection.choose(unit.code());
                }
            }
        }
    }

    /** Another window chose a unit: the tree shows it too. */
    private void show(String code) {
        var path = new ArrayDeque<String>();
        for (var unit = shown.unit(code);
                unit.isPresent();
                unit = shown.unit(unit.get().parentCode())) {
            path.addFirst(unit.get().code());
            if (unit.get().parentCode() == null) {
                break;
            }
        }
        if (path.isEmpty()) {
            return;
        }
        try {
            Node node = NodeOp.findPath(manager.getRootContext(), path.toArray(String[]::new));
            manager.setSelectedNodes(new Node[] {node});
        } catch (NodeNotFoundException | PropertyVetoException notShown) {
            // The unit is of a district that was unloaded meanwhile; the tree then keeps its own choice.
            return;
        }
    }

    /** Follows the store's changes onto the event thread. */
    private final class Follower implements StoreListener {

        @Override
        public void switched() {
            reread();
        }

        @Override
        public void openingChanged() {
            reread();
        }

        @Override
        public void changed(Set<String> rooms) {
            if (rooms.contains("districts")) {
                reread();
            }
        }
    }
}

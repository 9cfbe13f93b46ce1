package org.kyso.districts.ui;

import java.awt.BorderLayout;
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
            + "</center></html>"
})
public final class DistrictsTopComponent extends TopComponent implements ExplorerManager.Provider {

    private static final long serialVersionUID = 1L;
    private static final int MARGIN = 12;

    private final transient ExplorerManager manager = new ExplorerManager();
    private final transient Optional<UnitMeter> meter =
            Optional.ofNullable(Lookup.getDefault().lookup(UnitMeter.class));
    private final transient UnitSelection selection = Lookup.getDefault().lookup(UnitSelection.class);
    private final UnitTreeView view = new UnitTreeView(meter);
    private final JLabel empty = new JLabel(Bundle.noDistricts(), SwingConstants.CENTER);
    private final transient StoreListener storeListener = new Follower();
    private final transient ChangeListener repainter = event -> view.paintAgain();
    private final transient PropertyChangeListener chooser = this::choose;
    private final transient PropertyChangeListener follower = event -> show(selection.code());
    private transient UnitTree shown = UnitTree.EMPTY;

    public DistrictsTopComponent() {
        setName(Bundle.districtsWindow());
        setLayout(new BorderLayout());
        empty.setName("districts.empty");
        empty.setBorder(BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN));
        add(empty, BorderLayout.CENTER);
        manager.setRootContext(UnitNode.root(UnitTree.EMPTY));
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

    private void show(UnitTree tree) {
        if (tree == shown) {
            return;
        }
        shown = tree;
        removeAll();
        add(tree.roots().isEmpty() ? empty : view, BorderLayout.CENTER);
        manager.setRootContext(UnitNode.root(tree));
        EventQueue.invokeLater(view::showDistricts);
        revalidate();
        repaint();
    }

    private void choose(PropertyChangeEvent event) {
        if (ExplorerManager.PROP_SELECTED_NODES.equals(event.getPropertyName())) {
            for (var node : manager.getSelectedNodes()) {
                var unit = node.getLookup().lookup(Unit.class);
                if (unit != null && !unit.code().equals(selection.code())) {
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
        public void changed(Set<String> rooms) {
            if (rooms.contains("districts")) {
                reread();
            }
        }
    }
}

package org.kyso.districts.ui;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.SwingUtilities;
import javax.swing.tree.TreePath;
import org.kyso.districts.spi.UnitMeter;
import org.openide.explorer.view.BeanTreeView;
import org.openide.explorer.view.Visualizer;

/** The tree, each unit with a small bar of how far it has come. */
final class UnitTreeView extends BeanTreeView {

    private static final long serialVersionUID = 1L;
    private static final int ROW_HEIGHT = 28;

    UnitTreeView(Optional<UnitMeter> meter) {
        setRootVisible(false);
        tree.setCellRenderer(new UnitRenderer(meter));
        tree.setRowHeight(ROW_HEIGHT);
        tree.setShowsRootHandles(true);
        tree.setName("districts.tree");
        setBorder(BorderFactory.createEmptyBorder());
        meter.ifPresent(m -> tree.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                var path = tree.getPathForLocation(event.getX(), event.getY());
                boolean onFigures = event.getX() > tree.getVisibleRect().getMaxX() - UnitRenderer.FIGURES_WIDTH;
                if (path != null
                        && onFigures
                        && SwingUtilities.isLeftMouseButton(event)
                        && event.getClickCount() == 1) {
                    m.openCounted(
                            Visualizer.findNode(path.getLastPathComponent()).getName());
                }
            }
        }));
    }

    /** Opens the provinces, so that the districts show. */
    void showDistricts() {
        tree.setRowHeight(ROW_HEIGHT);
        for (int row = tree.getRowCount() - 1; row >= 0; row--) {
            TreePath path = tree.getPathForRow(row);
            if (path.getPathCount() <= 2) {
                tree.expandPath(path);
            }
        }
    }

    void paintAgain() {
        tree.repaint();
    }
}

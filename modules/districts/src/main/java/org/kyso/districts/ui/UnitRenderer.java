package org.kyso.districts.ui;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTree;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import javax.swing.tree.TreeCellRenderer;
import org.kyso.districts.api.Level;
import org.kyso.districts.api.Unit;
import org.kyso.districts.spi.UnitMeter;
import org.openide.explorer.view.Visualizer;

/** Paints a unit's name, a bar and a percentage in one row as wide as the window. */
final class UnitRenderer extends JPanel implements TreeCellRenderer {

    private static final long serialVersionUID = 1L;
    private static final Color DONE = new Color(0x0f7f77);
    private static final Color DONE_ON_DARK = new Color(0x2aa198);
    private static final Color REST = new Color(0xe6ebef);
    private static final Color REST_ON_DARK = new Color(0x39424a);
    private static final int DARK = 384;
    private static final int INDENT = 20;
    private static final int MARGIN = 12;
    static final int FIGURES_WIDTH = 100;
    private static final int PERCENT_WIDTH = 46;
    private static final int GAP = 6;

    private final transient Optional<UnitMeter> meter;
    private final JLabel name = new JLabel();
    private final JLabel percent = new JLabel("", SwingConstants.RIGHT);
    private final Bar bar = new Bar();
    private final JPanel figures = new JPanel(new BorderLayout(GAP, 0));

    UnitRenderer(Optional<UnitMeter> meter) {
        super(new BorderLayout(GAP, 0));
        this.meter = meter;
        setBorder(BorderFactory.createEmptyBorder(2, 2, 2, 0));
        figures.setOpaque(false);
        figures.setPreferredSize(new Dimension(FIGURES_WIDTH, 1));
        percent.setPreferredSize(new Dimension(PERCENT_WIDTH, 1));
        figures.add(bar, BorderLayout.CENTER);
        figures.add(percent, BorderLayout.EAST);
        add(name, BorderLayout.CENTER);
        add(figures, BorderLayout.EAST);
    }

    @Override
    public Component getTreeCellRendererComponent(
            JTree tree, Object value, boolean selected, boolean expanded, boolean leaf, int row, boolean focused) {
        var node = Visualizer.findNode(value);
        var unit = node.getLookup().lookup(Unit.class);
        boolean upper = unit != null && unit.kind().level() != Level.UNIT;
        // A selection in a window that hasn't the focus is pale, and wants dark words.
        var chosen = tree.hasFocus() ? "Tree.selectionForeground" : "Tree.selectionInactiveForeground";
        var ink = UIManager.getColor(selected ? chosen : "Tree.foreground");
        name.setText(node.getDisplayName());
        name.setForeground(ink);
        name.setFont(tree.getFont()
                .deriveFont(unit != null && unit.kind().level() == Level.PROVINCE ? Font.BOLD : Font.PLAIN));
        percent.setForeground(ink);
        percent.setFont(tree.getFont().deriveFont(upper ? Font.BOLD : Font.PLAIN));
        var share = unit == null ? OptionalDouble.empty() : share(unit.code());
        bar.share = share;
        percent.setText(share.isPresent() ? percentFormat().format(share.getAsDouble()) : "");
        setOpaque(false);
        int depth =
                tree.getPathForRow(row) == null ? 1 : tree.getPathForRow(row).getPathCount() - 1;
        int width =
                tree.getParent() == null ? tree.getWidth() : tree.getParent().getWidth();
        setPreferredSize(new Dimension(Math.max(160, width - depth * INDENT - MARGIN), tree.getRowHeight()));
        setToolTipText(node.getShortDescription());
        getAccessibleContext().setAccessibleName(node.getDisplayName() + " " + percent.getText());
        return this;
    }

    private OptionalDouble share(String code) {
        return meter.isPresent() ? meter.get().share(code) : OptionalDouble.empty();
    }

    private static NumberFormat percentFormat() {
        return NumberFormat.getPercentInstance(Locale.getDefault());
    }

    /** The bar; nothing where there is nothing to measure. */
    private static final class Bar extends JComponent {

        private static final long serialVersionUID = 1L;
        private static final int THICK = 6;

        private transient OptionalDouble share = OptionalDouble.empty();

        @Override
        protected void paintComponent(Graphics graphics) {
            if (share.isEmpty()) {
                return;
            }
            var canvas = (Graphics2D) graphics;
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            int y = (getHeight() - THICK) / 2;
            canvas.setColor(isDark() ? REST_ON_DARK : REST);
            canvas.fillRoundRect(0, y, getWidth(), THICK, THICK, THICK);
            canvas.setColor(isDark() ? DONE_ON_DARK : DONE);
            canvas.fillRoundRect(0, y, (int) Math.round(getWidth() * share.getAsDouble()), THICK, THICK, THICK);
        }

        private static boolean isDark() {
            var ground = UIManager.getColor("Tree.background");
            return ground != null && ground.getRed() + ground.getGreen() + ground.getBlue() < DARK;
        }
    }
}

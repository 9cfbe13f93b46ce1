package org.kyso.charts.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Graphics;
import java.awt.event.ActionEvent;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import org.kyso.charts.draw.ChartTheme;
import org.openide.util.NbBundle.Messages;

/** All of the Completion window's contents. Shows a state until it is given another. */
final class CompletionPanel extends JPanel {

    private static final long serialVersionUID = 1;
    private static final String CHART = "chart";
    private static final String TABLE = "table";
    private static final String EMPTY = "empty";
    private static final String WAITING = "waiting";
    private static final int EDGE = 18;
    private static final int GAP = 10;

    private final transient ChartTheme theme;
    private final transient ViewActions actions;
    private final transient ChartOutput output = new ChartOutput(this::filled);
    private final CardLayout pages = new CardLayout();
    private final JPanel body = new JPanel(pages);
    private final JPanel head = new JPanel();
    private final Breadcrumb breadcrumb;
    private final ViewBar views;
    private final FilterBar filters;
    private final KpiBar keyFigures;
    private final ChartPane chart;
    private final EmptyPane empty;
    private TwinTableView table;
    private transient CompletionState state;

    CompletionPanel(ChartTheme theme, ViewActions actions) {
        super(new BorderLayout(0, Math.round(theme.scaled(GAP))));
        this.theme = theme;
        this.actions = actions;
        breadcrumb = new Breadcrumb(theme, actions);
        views = new ViewBar(theme, actions);
        filters = new FilterBar(theme, actions);
        keyFigures = new KpiBar(theme, actions);
        chart = new ChartPane(theme, actions, this::menu);
        empty = new EmptyPane(theme);
        int edge = Math.round(theme.scaled(EDGE));
        setBorder(BorderFactory.createEmptyBorder(edge * 2 / 3, edge, edge, edge));
        arrangeHead();
        body.setOpaque(false);
        body.add(new JPanel(null), WAITING);
        body.getComponent(0).setVisible(false);
        ((JComponent) body.getComponent(0)).setOpaque(false);
        body.add(chart, CHART);
        body.add(empty, EMPTY);
        add(body);
    }

    private void arrangeHead() {
        head.setLayout(new BoxLayout(head, BoxLayout.PAGE_AXIS));
        head.setOpaque(false);
        head.setVisible(false);
        var bar = new JPanel(new BorderLayout(Math.round(theme.scaled(GAP)), 0));
        bar.setOpaque(false);
        bar.add(breadcrumb);
        bar.add(tools(), BorderLayout.LINE_END);
        for (var part : new JComponent[] {bar, views, filters, keyFigures}) {
            part.setAlignmentX(LEFT_ALIGNMENT);
            if (head.getComponentCount() > 0) {
                head.add(Box.createVerticalStrut(Math.round(theme.scaled(GAP))));
            }
            head.add(part);
        }
        add(head, BorderLayout.NORTH);
    }

    @Messages({"toolCopy=Copy", "toolSave=Save picture...", "toolExport=Export...", "toolPrint=Print..."})
    private JPanel tools() {
        var tools = new JPanel(new WrappingRow(Math.round(theme.scaled(GAP))));
        tools.setOpaque(false);
        tool(tools, "copy", Bundle.toolCopy(), this::copy);
        tool(tools, "save", Bundle.toolSave(), () -> output.save(this));
        tool(tools, "export", Bundle.toolExport(), () -> output.export(this));
        tool(tools, "print", Bundle.toolPrint(), output::print);
        return tools;
    }

    private void tool(JPanel tools, String name, String words, Runnable what) {
        var button = new DrawnButton(DrawnButton.Shape.LINK, theme);
        button.say(words, "");
        button.setName("completion." + name);
        button.addActionListener(event -> {
            button.setSelected(false);
            what.run();
        });
        tools.add(button);
    }

    private JPopupMenu menu() {
        var menu = new JPopupMenu();
        menu.add(Bundle.toolCopy()).addActionListener(event -> output.copy());
        menu.add(Bundle.toolSave()).addActionListener(event -> output.save(this));
        menu.add(Bundle.toolExport()).addActionListener(event -> output.export(this));
        menu.add(Bundle.toolPrint()).addActionListener(event -> output.print());
        return menu;
    }

    /** Copies what is seen: the picture, or the table's rows. */
    void copy() {
        if (table != null && table.isShowing()) {
            table.getActionMap().get("copy").actionPerformed(new ActionEvent(table, 0, "copy"));
        } else {
            output.copy();
        }
    }

    void print() {
        output.print();
    }

    /** Puts the focus where it was in here, at first on the chart. */
    void restoreFocus() {
        var owner = SwingUtilities.getWindowAncestor(this) == null
                ? null
                : SwingUtilities.getWindowAncestor(this).getMostRecentFocusOwner();
        if (owner == null || !SwingUtilities.isDescendingFrom(owner, this)) {
            chart.canvas().requestFocusInWindow();
        }
    }

    ChartCanvas canvas() {
        return chart.canvas();
    }

    Optional<CompletionState.Filled> filled() {
        return state instanceof CompletionState.Filled filled ? Optional.of(filled) : Optional.empty();
    }

    /** Shows another state. */
    void show(CompletionState shown) {
        state = shown;
        if (shown instanceof CompletionState.Empty nothing) {
            head.setVisible(false);
            empty.show(nothing);
            pages.show(body, EMPTY);
        } else if (shown instanceof CompletionState.Filled figures) {
            head.setVisible(true);
            breadcrumb.show(figures);
            views.show(figures);
            filters.show(figures);
            keyFigures.show(figures.keyFigures());
            chart.show(figures);
            boolean asTable = figures.view().table();
            if (asTable || table != null) {
                table().show(figures.table(), figures.rows());
            }
            pages.show(body, asTable ? TABLE : CHART);
        }
    }

    void mark(String unitCode) {
        chart.mark(unitCode);
    }

    /** The table twin, made when first wanted: the chart comes first at start. */
    TwinTableView table() {
        if (table == null) {
            table = new TwinTableView(theme, actions);
            var card = new Card(new BorderLayout(), theme, GAP);
            var scroll = new JScrollPane(table);
            scroll.setBorder(BorderFactory.createEmptyBorder());
            card.add(scroll);
            card.add(table.total(), BorderLayout.SOUTH);
            body.add(card, TABLE);
            filled().ifPresent(figures -> table.show(figures.table(), figures.rows()));
        }
        return table;
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(theme.page());
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}

package org.kyso.charts.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javax.swing.Box;
import javax.swing.ButtonGroup;
import org.kyso.charts.api.ChartKind;
import org.kyso.charts.draw.ChartTheme;
import org.kyso.charts.model.FigureFormats;
import org.openide.util.NbBundle.Messages;

/** Which chart is shown, and whether as its table. */
final class ViewBar extends WrappingPanel {

    private static final long serialVersionUID = 1;

    private final Map<ChartKind, DrawnButton> kinds = new EnumMap<>(ChartKind.class);
    private final DrawnButton table;
    private final DrawnButton worstFirst;

    @Messages({"table=Figures", "worstFirst=Worst first"})
    ViewBar(ChartTheme theme, ViewActions actions) {
        super(0);
        var group = new ButtonGroup();
        for (var kind : ChartKind.values()) {
            var button = new DrawnButton(DrawnButton.Shape.SEGMENT, theme);
            button.say(FigureFormats.kind(kind), "");
            button.setName("completion.view." + kind.name().toLowerCase(Locale.ROOT));
            button.addActionListener(event -> actions.choose(view -> view.withKind(kind)));
            group.add(button);
            kinds.put(kind, button);
            add(button);
        }
        add(Box.createHorizontalStrut(Math.round(theme.scaled(8))));
        table = new DrawnButton(DrawnButton.Shape.SEGMENT, theme);
        table.say(Bundle.table(), "");
        table.setName("completion.view.table");
        table.addActionListener(event -> actions.choose(view -> view.withTable(table.isSelected())));
        add(table);
        worstFirst = new DrawnButton(DrawnButton.Shape.SEGMENT, theme);
        worstFirst.say(Bundle.worstFirst(), "");
        worstFirst.setName("completion.view.worstFirst");
        worstFirst.addActionListener(event -> actions.choose(view -> view.withWorstFirst(worstFirst.isSelected())));
        add(worstFirst);
    }

    void show(CompletionState.Filled state) {
        kinds.get(state.kind()).setSelected(true);
        table.setSelected(state.view().table());
        worstFirst.setSelected(state.view().worstFirst());
        worstFirst.setVisible(state.kind() == ChartKind.RANKING);
    }
}

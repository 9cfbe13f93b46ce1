package org.kyso.charts.ui;

import javax.swing.JLabel;
import org.kyso.charts.draw.ChartTheme;
import org.kyso.districts.api.Unit;
import org.kyso.tasks.api.PlainText;
import org.openide.util.NbBundle.Messages;

/** Where in the tree the chart is; the units above can be clicked. */
final class Breadcrumb extends WrappingPanel {

    private static final long serialVersionUID = 1;

    private final transient ChartTheme theme;
    private final transient ViewActions actions;

    Breadcrumb(ChartTheme theme, ViewActions actions) {
        super(Math.round(theme.scaled(4)));
        this.theme = theme;
        this.actions = actions;
        setName("completion.breadcrumb");
        words("");
    }

    @Messages({"# {0} - how many", "areas={0} areas", "everything=All areas"})
    void show(CompletionState.Filled state) {
        removeAll();
        var tree = state.figures().table().tree();
        var path = state.path();
        if (path.isEmpty()) {
            words(Bundle.everything());
        }
        for (int i = 0; i < path.size(); i++) {
            if (i > 0) {
                separator();
            }
            if (i < path.size() - 1 || i == 0) {
                link(path.get(i));
            } else {
                words(path.get(i).shortName());
            }
        }
        if (path.size() == 1) {
            separator();
            words(Bundle.areas(tree.children(path.get(0).code()).size()));
        }
        revalidate();
        repaint();
    }

    private void link(Unit unit) {
        var link = new DrawnButton(DrawnButton.Shape.LINK, theme);
        link.say(unit.shortName(), "");
        link.addActionListener(event -> actions.choose(view -> view.withUnit(unit.code())));
        add(link);
    }

    private void separator() {
        var label = new JLabel("›");
        label.setForeground(theme.muted());
        label.setFont(theme.font());
        add(label);
    }

    private void words(String text) {
        var label = new JLabel(PlainText.shown(text));
        label.setForeground(theme.ink());
        label.setFont(theme.bold());
        add(label);
    }
}

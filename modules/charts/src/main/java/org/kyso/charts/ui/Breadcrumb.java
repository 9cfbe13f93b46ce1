package org.kyso.charts.ui;

import javax.swing.JLabel;
import org.kyso.charts.draw.Look;
import org.kyso.districts.api.Unit;
import org.openide.util.NbBundle.Messages;

/** Where in the tree the chart is; the units above can be clicked. */
final class Breadcrumb extends WrappingPanel {

    private static final long serialVersionUID = 1;

    private final transient Look look;
    private final transient Choices choices;

    Breadcrumb(Look look, Choices choices) {
        super(Math.round(look.scaled(4)));
        this.look = look;
        this.choices = choices;
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
        var link = new DrawnButton(DrawnButton.Shape.LINK, look);
        link.say(unit.shortName(), "");
        link.addActionListener(event -> choices.choose(view -> view.withUnit(unit.code())));
        add(link);
    }

    private void separator() {
        var label = new JLabel("›");
        label.setForeground(look.muted());
        label.setFont(look.font());
        add(label);
    }

    private void words(String text) {
        var label = new JLabel(text);
        label.setForeground(look.ink());
        label.setFont(look.bold());
        add(label);
    }
}

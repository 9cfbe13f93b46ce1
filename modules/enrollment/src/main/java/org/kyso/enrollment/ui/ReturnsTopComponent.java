package org.kyso.enrollment.ui;

import java.awt.BorderLayout;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.kyso.districts.api.Unit;
import org.kyso.enrollment.api.FigureSettings;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Returns;
import org.kyso.tasks.api.RefusedException;
import org.netbeans.api.settings.ConvertAsProperties;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;

/** Returns: what each unit sent for each day on which it was due, what took its place, and who sent nothing. */
@ConvertAsProperties(dtd = "-//org.kyso.enrollment.ui//Returns//EN", autostore = false)
@TopComponent.Description(preferredID = ReturnsTopComponent.ID, persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "editor", openAtStartup = true, position = 220)
@ActionID(category = "Window", id = "org.kyso.enrollment.ui.ReturnsTopComponent")
@ActionReference(path = "Menu/Window", position = 210)
@TopComponent.OpenActionRegistration(displayName = "#returnsWindow", preferredID = ReturnsTopComponent.ID)
@Messages({"returnsWindow=Returns", "returnsHint=Who sent what when, and who is late"})
public final class ReturnsTopComponent extends StoreWindow<ReturnGrid> {

    static final String ID = "ReturnsTopComponent";

    private static final long serialVersionUID = 1L;

    private final ReturnsPanel panel = new ReturnsPanel();

    /** For the window system. */
    public ReturnsTopComponent() {
        setName(Bundle.returnsWindow());
        setToolTipText(Bundle.returnsHint());
        setLayout(new BorderLayout());
        add(panel);
    }

    @Override
    ReturnGrid read(FigureSettings settings, String unit) throws RefusedException {
        var table = Rates.getDefault().at(settings);
        var tree = table.tree();
        // Looking at a unit without parts means looking at the district it is in.
        var chosen = tree.unit(unit)
                .flatMap(one ->
                        tree.children(one.code()).isEmpty() ? tree.unit(one.parentCode()) : tree.unit(one.code()));
        Set<String> codes = new HashSet<>();
        chosen.ifPresent(one -> tree.subtree(one.code()).forEach(below -> codes.add(below.code())));
        var returns = Returns.getDefault().all(table.campaign(), table.asOf(), table.treeOf()).stream()
                .filter(one -> codes.isEmpty() || codes.contains(one.unitCode()))
                .toList();
        var name = chosen.or(() -> tree.roots().stream().findFirst())
                .map(Unit::name)
                .orElse("");
        return ReturnGrid.of(table.campaign(), chosen.map(Unit::code).orElse(""), name, table.asOf(), returns);
    }

    @Override
    boolean hearsSelection() {
        return !panel.isChoosing();
    }

    @Override
    void show(ReturnGrid grid) {
        panel.show(grid);
    }

    @Override
    void showNothing(String why) {
        panel.showNothing(why);
    }

    void writeProperties(Properties properties) {
        properties.setProperty("version", "1.0");
    }

    void readProperties(Properties properties) {
        // Nothing but its place outlives a restart.
    }
}

package org.kyso.districts.ui;

import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.Action;
import org.kyso.districts.api.Level;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitKind;
import org.kyso.districts.api.UnitTree;
import org.kyso.districts.spi.UnitMeter;
import org.kyso.tasks.api.PlainText;
import org.openide.nodes.AbstractNode;
import org.openide.nodes.ChildFactory;
import org.openide.nodes.Children;
import org.openide.nodes.Node;
import org.openide.util.NbBundle.Messages;
import org.openide.util.Utilities;
import org.openide.util.lookup.Lookups;

/** A unit in the tree of districts; the unit is in its lookup. */
final class UnitNode extends AbstractNode {

    private final Unit unit;
    private final Optional<UnitMeter> meter;

    UnitNode(Unit unit, UnitTree tree, Optional<UnitMeter> meter) {
        super(
                tree.children(unit.code()).isEmpty()
                        ? Children.LEAF
                        : Children.create(new Below(unit.code(), tree, meter), false),
                Lookups.singleton(unit));
        this.unit = unit;
        this.meter = meter;
        setName(unit.code());
        setDisplayName(PlainText.shown(unit.shortName()));
    }

    @Override
    public Action[] getActions(boolean context) {
        var actions = new ArrayList<Action>();
        if (meter.isPresent()) {
            actions.add(getPreferredAction());
            actions.add(action(Bundle.openEverybody(), () -> meter.get().openEverybody(unit.code())));
        }
        if (unit.kind().level() == Level.DISTRICT) {
            actions.addAll(Utilities.actionsForPath("KySo/Districts/Actions"));
        }
        if (!unit.code().isEmpty()) {
            actions.addAll(Utilities.actionsForPath("KySo/Units/Actions"));
        }
        return actions.toArray(Action[]::new);
    }

    /** Lists the people whom the figure beside the unit counts. */
    @Override
    @Messages({"openCounted=People of this figure", "openEverybody=All people of the unit"})
    public Action getPreferredAction() {
        return meter.isEmpty()
                ? null
                : action(Bundle.openCounted(), () -> meter.get().openCounted(unit.code()));
    }

    private static Action action(String name, Runnable what) {
        return new AbstractAction(name) {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                what.run();
            }
        };
    }

    @Override
    public String getShortDescription() {
        var hint = meter.map(m -> m.hint(unit.code())).orElse("");
        return PlainText.shown(hint.isEmpty() ? unit.name() : unit.name() + ": " + hint);
    }

    /** The provinces, and the people whose unit isn't known, where there are any: what the tree starts with. */
    static Node root(UnitTree tree, Optional<UnitMeter> meter) {
        return new AbstractNode(Children.create(new Below(null, tree, meter), false));
    }

    @Messages({"# {0} - count of people", "unknownUnit=Unit not known ({0})"})
    private static Unit unknown(int people) {
        var name = Bundle.unknownUnit(people);
        return new Unit("", null, "", UnitKind.TEAM, name, name, List.of(), null, null, null);
    }

    /** The units right below one; below nothing stand the provinces. */
    private static final class Below extends ChildFactory<Unit> {

        private final String parent;
        private final UnitTree tree;
        private final Optional<UnitMeter> meter;

        Below(String parent, UnitTree tree, Optional<UnitMeter> meter) {
            this.parent = parent;
            this.tree = tree;
            this.meter = meter;
        }

        @Override
        protected boolean createKeys(List<Unit> keys) {
            keys.addAll(parent == null ? tree.roots() : tree.children(parent));
            int unknown =
                    parent == null ? meter.map(UnitMeter::peopleOfUnknownUnit).orElse(0) : 0;
            if (unknown > 0) {
                keys.add(unknown(unknown));
            }
            return true;
        }

        @Override
        protected Node createNodeForKey(Unit unit) {
            return new UnitNode(unit, tree, meter);
        }
    }
}

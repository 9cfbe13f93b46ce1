package org.kyso.districts.ui;

import java.util.List;
import java.util.stream.Stream;
import javax.swing.Action;
import org.kyso.districts.api.Level;
import org.kyso.districts.api.Unit;
import org.kyso.districts.api.UnitTree;
import org.openide.nodes.AbstractNode;
import org.openide.nodes.ChildFactory;
import org.openide.nodes.Children;
import org.openide.nodes.Node;
import org.openide.util.Utilities;
import org.openide.util.lookup.Lookups;

/** A unit in the tree of districts; the unit is in its lookup. */
final class UnitNode extends AbstractNode {

    private final Unit unit;

    UnitNode(Unit unit, UnitTree tree) {
        super(
                tree.children(unit.code()).isEmpty()
                        ? Children.LEAF
                        : Children.create(new Below(unit.code(), tree), false),
                Lookups.singleton(unit));
        this.unit = unit;
        setName(unit.code());
        setDisplayName(unit.shortName());
        setShortDescription(unit.name());
    }

    @Override
    public Action[] getActions(boolean context) {
        List<? extends Action> own =
                unit.kind().level() == Level.DISTRICT ? Utilities.actionsForPath("KySo/Districts/Actions") : List.of();
        return Stream.concat(own.stream(), Utilities.actionsForPath("KySo/Units/Actions").stream())
                .toArray(Action[]::new);
    }

    /** The provinces: what the tree starts with. */
    static Node root(UnitTree tree) {
        return new AbstractNode(Children.create(new Below(null, tree), false));
    }

    /** The units right below one; below nothing stand the provinces. */
    private static final class Below extends ChildFactory<Unit> {

        private final String parent;
        private final UnitTree tree;

        Below(String parent, UnitTree tree) {
            this.parent = parent;
            this.tree = tree;
        }

        @Override
        protected boolean createKeys(List<Unit> keys) {
            keys.addAll(parent == null ? tree.roots() : tree.children(parent));
            return true;
        }

        @Override
        protected Node createNodeForKey(Unit unit) {
            return new UnitNode(unit, tree);
        }
    }
}

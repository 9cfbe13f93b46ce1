package org.kyso.search.ui;

import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.swing.Action;
import org.kyso.exchange.api.WordIndex;
import org.kyso.tasks.spi.SearchSource;
import org.openide.awt.Actions;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileStateInvalidException;
import org.openide.filesystems.FileUtil;
import org.openide.util.NbBundle.Messages;
import org.openide.util.Utilities;
import org.openide.util.lookup.ServiceProvider;

/** Finds what the menus offer. */
@ServiceProvider(service = SearchSource.class, position = 500)
@Messages("foundActions=Actions")
public final class ActionSearch implements SearchSource {

    /** An action and the menu that it stands in. */
    private record Offered(Action action, String name, String menu) {}

    @Override
    public String heading() {
        return Bundle.foundActions();
    }

    @Override
    public Index read() {
        var offered = new ArrayList<Offered>();
        for (var menu : FileUtil.getOrder(List.of(FileUtil.getConfigFile("Menu").getChildren()), false)) {
            addAll(menu, offered);
        }
        var index = WordIndex.of(offered.stream().map(Offered::name));
        return (words, most) -> index.find(words, most).stream()
                .map(offered::get)
                .filter(one -> one.action().isEnabled())
                .map(one -> new Found(
                        one.name(),
                        one.menu(),
                        () -> one.action()
                                .actionPerformed(
                                        new ActionEvent(one.action(), ActionEvent.ACTION_PERFORMED, one.name()))))
                .toList();
    }

    private static void addAll(FileObject menu, List<Offered> offered) {
        var title = nameOf(menu);
        for (var action : Utilities.actionsForPath(menu.getPath())) {
            if (action != null && action.getValue(Action.NAME) instanceof String name && !name.isBlank()) {
                offered.add(new Offered(action, Actions.cutAmpersand(name), title));
            }
        }
    }

    private static String nameOf(FileObject menu) {
        try {
            var shown = menu.getFileSystem().getDecorator().annotateName(menu.getName(), Set.of(menu));
            return Actions.cutAmpersand(shown);
        } catch (FileStateInvalidException gone) {
            // Its module is being switched off.
            return menu.getName();
        }
    }
}

package org.kyso.search.ui;

import java.awt.Component;
import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.openide.util.actions.Presenter;

/** Goes to the field of the quick search, which stands at the top. */
@ActionID(category = "Window", id = "org.kyso.search.ui.SearchAction")
@ActionRegistration(displayName = "#quickSearch", lazy = false)
@ActionReferences({
    @ActionReference(path = "Menu/Window", position = 50, separatorAfter = 60),
    @ActionReference(path = "Shortcuts", name = "D-I"),
    @ActionReference(path = "Toolbars/Search", position = 100)
})
@Messages("quickSearch=&Quick Search")
public final class SearchAction extends AbstractAction implements Presenter.Toolbar {

    private static final long serialVersionUID = 1L;

    private transient SearchField field;

    public SearchAction() {
        super(Bundle.quickSearch());
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (field != null) {
            field.enter();
        }
    }

    @Override
    public Component getToolbarPresenter() {
        field = new SearchField(new QuickSearch());
        return field.inToolbar();
    }
}

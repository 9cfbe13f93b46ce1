package org.kyso.charts.ui;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** Opens another Completion window, to see two days, units or charts side by side. */
@ActionID(category = "Window", id = "org.kyso.charts.ui.AnotherCompletionAction")
@ActionRegistration(displayName = "#anotherCompletion", lazy = false)
@ActionReference(path = "Menu/Window", position = 112)
@Messages("anotherCompletion=Another Completion Window")
public final class AnotherCompletionAction extends AbstractAction {

    private static final long serialVersionUID = 1L;

    public AnotherCompletionAction() {
        super(Bundle.anotherCompletion());
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        var first = WindowManager.getDefault().findTopComponent(CompletionTopComponent.ID);
        TopComponent.getRegistry().getOpened().stream()
                .filter(CompletionTopComponent.class::isInstance)
                .map(CompletionTopComponent.class::cast)
                .filter(CompletionTopComponent::isLeading)
                .findFirst()
                .ifPresentOrElse(CompletionTopComponent::openAnother, () -> {
                    first.open();
                    first.requestActive();
                });
    }
}

package org.kyso.contacts.ui;

import java.awt.EventQueue;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.event.AncestorEvent;
import javax.swing.event.AncestorListener;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;

/** Asks which of two versions of a contact is to hold. On the event thread. */
final class ClashDialog {

    /** What the user wants. */
    enum Answer {
        /** All of mine; where it was to be deleted, that. */
        MINE,
        THEIRS,
        /** Field by field, as the model says. */
        PICKED,
        /** Neither yet. */
        BACK
    }

    private final ClashModel model;
    private final JButton picked = new JButton();
    private final JButton mine = new JButton();
    private final JButton theirs = new JButton();
    private final JButton back = new JButton();

    ClashDialog(ClashModel model) {
        this.model = model;
        name();
    }

    @Messages({
        "clashSavePicked=&Save what is picked",
        "clashKeepMine=Keep all of &mine",
        "clashTakeTheirs=&Take all of theirs",
        "clashBack=&Back to editing",
        "clashAddAgain=&Add again",
        "clashLeaveDeleted=&Leave deleted",
        "clashDelete=&Delete all the same",
        "clashLeave=&Leave it",
        "clashStop=&Stop"
    })
    private void name() {
        Mnemonics.setLocalizedText(picked, Bundle.clashSavePicked());
        switch (model.what()) {
            case BOTH_CHANGED -> name(Bundle.clashKeepMine(), Bundle.clashTakeTheirs(), Bundle.clashBack());
            case THEY_DELETED -> name(Bundle.clashAddAgain(), Bundle.clashLeaveDeleted(), Bundle.clashBack());
            default -> name(Bundle.clashDelete(), Bundle.clashLeave(), Bundle.clashStop());
        }
    }

    private void name(String forMine, String forTheirs, String forBack) {
        Mnemonics.setLocalizedText(mine, forMine);
        Mnemonics.setLocalizedText(theirs, forTheirs);
        Mnemonics.setLocalizedText(back, forBack);
    }

    /** Shows both versions and waits for the answer; closing the dialog is going back. */
    Answer ask() {
        var chosen = DialogDisplayer.getDefault().notify(descriptor());
        if (chosen == picked) {
            return Answer.PICKED;
        }
        if (chosen == mine) {
            return Answer.MINE;
        }
        return chosen == theirs ? Answer.THEIRS : Answer.BACK;
    }

    /** Names nobody: other programs see titles. */
    @Messages({"clashTitle=Two versions of a contact", "clashTitleDeleted=The contact was deleted"})
    private String title() {
        return model.what() == ClashModel.Case.THEY_DELETED ? Bundle.clashTitleDeleted() : Bundle.clashTitle();
    }

    DialogDescriptor descriptor() {
        var both = model.what() == ClashModel.Case.BOTH_CHANGED;
        var options = both ? List.of(picked, mine, theirs, back) : List.of(mine, theirs, back);
        // Whoever strikes a key once too often on the form must not thereby settle what was never looked at.
        back.addAncestorListener(new FocusWhenShown());
        var dialog = new DialogDescriptor(
                null, title(), true, options.toArray(), back, DialogDescriptor.DEFAULT_ALIGN, null, null);
        var line = dialog.createNotificationLineSupport();
        Runnable check = () -> {
            var trouble = both ? model.trouble() : Optional.<String>empty();
            picked.setEnabled(trouble.isEmpty());
            trouble.ifPresentOrElse(line::setInformationMessage, line::clearMessages);
        };
        dialog.setMessage(new ClashPanel(model, check));
        check.run();
        return dialog;
    }

    /** The platform would give it to the first button. */
    private static final class FocusWhenShown implements AncestorListener {

        @Override
        public void ancestorAdded(AncestorEvent e) {
            EventQueue.invokeLater(e.getComponent()::requestFocusInWindow);
        }

        @Override
        public void ancestorRemoved(AncestorEvent e) {
            // Nothing was begun.
        }

        @Override
        public void ancestorMoved(AncestorEvent e) {
            // Nothing to do.
        }
    }
}

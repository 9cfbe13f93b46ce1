package org.kyso.contacts.ui;

import java.awt.EventQueue;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;

/** Asks which of two versions of a contact is to hold. On the event thread. */
final class ConflictDialog {

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

    private final ConflictModel model;
    private final JButton picked = new JButton();
    private final JButton mine = new JButton();
    private final JButton theirs = new JButton();
    private final JButton back = new JButton();

    ConflictDialog(ConflictModel model) {
        this.model = model;
        name();
    }

    @Messages({
        "conflictSavePicked=&Save what is picked",
        "conflictKeepMine=Keep all of &mine",
        "conflictTakeTheirs=&Take all of theirs",
        "conflictBack=&Back to editing",
        "conflictAddAgain=&Add again",
        "conflictLeaveDeleted=&Leave deleted",
        "conflictDelete=&Delete all the same",
        "conflictLeave=&Leave it",
        "conflictStop=&Stop"
    })
    private void name() {
        Mnemonics.setLocalizedText(picked, Bundle.conflictSavePicked());
        switch (model.what()) {
            case BOTH_CHANGED -> name(Bundle.conflictKeepMine(), Bundle.conflictTakeTheirs(), Bundle.conflictBack());
            case THEY_DELETED -> name(Bundle.conflictAddAgain(), Bundle.conflictLeaveDeleted(), Bundle.conflictBack());
            default -> name(Bundle.conflictDelete(), Bundle.conflictLeave(), Bundle.conflictStop());
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
    @Messages({"conflictTitle=Two versions of a contact", "conflictTitleDeleted=The contact was deleted"})
    private String title() {
        return model.what() == ConflictModel.Case.THEY_DELETED ? Bundle.conflictTitleDeleted() : Bundle.conflictTitle();
    }

    DialogDescriptor descriptor() {
        var both = model.what() == ConflictModel.Case.BOTH_CHANGED;
        var options = both ? List.of(picked, mine, theirs, back) : List.of(mine, theirs, back);
        // Whoever strikes a key once too often on the form must not thereby settle what was never looked at.
        back.addHierarchyListener(event -> {
            if (back.isShowing()) {
                EventQueue.invokeLater(back::requestFocusInWindow);
            }
        });
        var dialog = new DialogDescriptor(
                null, title(), true, options.toArray(), back, DialogDescriptor.DEFAULT_ALIGN, null, null);
        var line = dialog.createNotificationLineSupport();
        Runnable check = () -> {
            var trouble = both ? model.trouble() : Optional.<String>empty();
            picked.setEnabled(trouble.isEmpty());
            trouble.ifPresentOrElse(line::setInformationMessage, line::clearMessages);
        };
        dialog.setMessage(new ConflictPanel(model, check));
        check.run();
        return dialog;
    }
}

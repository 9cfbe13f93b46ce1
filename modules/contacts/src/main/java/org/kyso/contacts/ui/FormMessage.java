package org.kyso.contacts.ui;

import org.kyso.contacts.ui.ConcurrentEdit.News;
import org.openide.DialogDescriptor;
import org.openide.NotificationLineSupport;
import org.openide.util.NbBundle.Messages;

/** The line under a contact's form: what keeps it from being saved, else what it should know before it is. */
final class FormMessage {

    private final DialogDescriptor dialog;
    private final ContactForm form;
    private final NotificationLineSupport line;
    private final String unsaved;
    private News news = News.NONE;

    /** @param unsaved why it wasn't saved a moment ago; empty where nobody tried */
    FormMessage(DialogDescriptor dialog, ContactForm form, String unsaved) {
        this.dialog = dialog;
        this.form = form;
        this.line = dialog.createNotificationLineSupport();
        this.unsaved = unsaved;
        form.whenChanged(this::show);
    }

    /** Says what became of the contact while it is edited. */
    void tell(News became) {
        news = became;
        show();
    }

    @Messages({
        "formChanged=Somebody else changed this contact: at saving you choose.",
        "formDeleted=Somebody else deleted this contact: at saving you choose.",
        "formOtherStore=Another store is open now: copy what you need."
    })
    private void show() {
        var trouble = form.trouble();
        dialog.setValid(trouble.isEmpty() && news != News.OTHER_STORE);
        if (news == News.OTHER_STORE) {
            line.setErrorMessage(Bundle.formOtherStore());
        } else if (trouble.isPresent()) {
            line.setInformationMessage(trouble.get());
        } else if (!unsaved.isEmpty()) {
            line.setErrorMessage(unsaved);
        } else {
            switch (news) {
                case CHANGED -> line.setWarningMessage(Bundle.formChanged());
                case DELETED -> line.setWarningMessage(Bundle.formDeleted());
                default -> line.clearMessages();
            }
        }
    }
}

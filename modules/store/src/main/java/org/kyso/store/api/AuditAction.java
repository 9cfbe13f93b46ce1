package org.kyso.store.api;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;

/** What is done that goes on the audit trail. */
@Messages({
    "LOAD_DISTRICT=District loaded",
    "UNLOAD_DISTRICT=District unloaded",
    "TAKE_ROSTER=Roster taken",
    "CORRECT_PERSON=Person corrected",
    "MOVE_PERSON=Person moved",
    "TAKE_RETURN=Return taken",
    "WITHDRAW=Imported file withdrawn",
    "CHANGE_CAMPAIGN=Campaign changed",
    "SAVE_CONTACT=Contact saved",
    "DELETE_CONTACT=Contact deleted",
    "TAKE_CONTACTS=Contacts taken",
    "UNMASK=Numbers shown in full",
    "EXPORT_TRAIL=Audit trail exported",
    "BACK_UP=Store backed up",
    "RESTORE=Store restored",
    "MOVE_STORE=Store moved",
    "CHANGE_PASSPHRASE=Passphrase changed",
    "GENERATE=Sample province made"
})
public enum AuditAction {
    LOAD_DISTRICT("load", Bundle::LOAD_DISTRICT),
    UNLOAD_DISTRICT("unload", Bundle::UNLOAD_DISTRICT),
    TAKE_ROSTER("enter", Bundle::TAKE_ROSTER),
    CORRECT_PERSON("correct", Bundle::CORRECT_PERSON),
    MOVE_PERSON("move-person", Bundle::MOVE_PERSON),
    TAKE_RETURN("record", Bundle::TAKE_RETURN),
    WITHDRAW("withdraw", Bundle::WITHDRAW),
    CHANGE_CAMPAIGN("campaign", Bundle::CHANGE_CAMPAIGN),
    SAVE_CONTACT("contacts-save", Bundle::SAVE_CONTACT),
    DELETE_CONTACT("contacts-delete", Bundle::DELETE_CONTACT),
    TAKE_CONTACTS("contacts-import", Bundle::TAKE_CONTACTS),
    UNMASK("unmask", Bundle::UNMASK),
    EXPORT_TRAIL("export-trail", Bundle::EXPORT_TRAIL),
    BACK_UP("backup", Bundle::BACK_UP),
    RESTORE("restore", Bundle::RESTORE),
    MOVE_STORE("move", Bundle::MOVE_STORE),
    CHANGE_PASSPHRASE("passphrase", Bundle::CHANGE_PASSPHRASE),
    GENERATE("generate", Bundle::GENERATE);

    private final String word;
    private final Supplier<String> title;

    AuditAction(String word, Supplier<String> title) {
        this.word = word;
        this.title = title;
    }

    /** The word it stands under in the store; never changed once released. */
    public String word() {
        return word;
    }

    /** What the user reads. */
    public String title() {
        return title.get();
    }

    /** What a word in the store means; empty for a word of a newer version. */
    public static Optional<AuditAction> of(String word) {
        return Stream.of(values()).filter(a -> a.word.equals(word)).findFirst();
    }
}

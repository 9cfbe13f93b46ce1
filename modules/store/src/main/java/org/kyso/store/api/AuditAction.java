package org.kyso.store.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kyso.store.spi.AuditActions;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;

/**
 * Something that is done and goes on the audit trail. Each room has its own, and names them in {@link AuditActions}.
 *
 * @param word the word that it stands under in the store; never changed once released
 * @param title what the user reads
 */
@Messages("UNMASK=Numbers shown in full")
public record AuditAction(String word, String title) {

    /** Personal data was shown or written unmasked, in whatever room. */
    public static final AuditAction UNMASK = new AuditAction("unmask", Bundle.UNMASK());

    private static final Lookup.Result<AuditActions> ROOMS = Lookup.getDefault().lookupResult(AuditActions.class);

    /** Those of every room that is installed. */
    public static List<AuditAction> all() {
        return Stream.concat(ROOMS.allInstances().stream().flatMap(room -> room.actions().stream()), Stream.of(UNMASK))
                .toList();
    }

    /** What a word in the store means; empty for a word of a newer version or of a room that isn't installed. */
    public static Optional<AuditAction> of(String word) {
        return all().stream().filter(action -> action.word().equals(word)).findFirst();
    }
}

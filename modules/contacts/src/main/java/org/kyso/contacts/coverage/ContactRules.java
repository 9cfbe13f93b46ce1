package org.kyso.contacts.coverage;

import java.util.Optional;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactKind;
import org.openide.util.NbBundle.Messages;

/** What a contact must have to be of use, said in one sentence where it hasn't. */
public final class ContactRules {

    /** What a sentence speaks of, so that an import can name the column. */
    public enum Part {
        NAME,
        PHONE,
        AREAS,
        UNIT,
        LENGTH
    }

    /** What is missing. */
    public record Lack(Part part, String sentence) {}

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ROLE = 300;
    private static final int LONGEST_PHONE = 100;
    private static final int LONGEST_NOTE = 2000;
    private static final int SHORTEST_NUMBER = 3;

    private ContactRules() {}

    /** The first thing that is missing, or empty. */
    @Messages({
        "lackName=A contact needs a name: write it.",
        "# {0} - name",
        "lackReach={0} has neither a phone number nor a mail address: write one of them.",
        "# {0} - name",
        "# {1} - what stands there",
        "lackNumber=The phone of {0} reads \"{1}\", which is no number: write the digits.",
        "# {0} - name",
        "lackAreas={0} covers no support area: name at least one.",
        "# {0} - name",
        "lackUnit={0} answers for no unit: name the unit.",
        "# {0} - name",
        "lackRoom=A text of {0} is too long to keep: at most 200 characters for name and mail, 300 for the role, 100 for the phone, 2000 for the note."
    })
    public static Optional<Lack> lack(Contact contact) {
        var name = contact.name();
        if (name.isEmpty()) {
            return lack(Part.NAME, Bundle.lackName());
        }
        if (isTooLong(contact)) {
            return lack(Part.LENGTH, Bundle.lackRoom(name.substring(0, Math.min(name.length(), LONGEST_NAME))));
        }
        if (contact.phone().isEmpty() && contact.mail().isEmpty()) {
            return lack(Part.PHONE, Bundle.lackReach(name));
        }
        if (!contact.phone().isEmpty()
                && contact.phone().chars().filter(Character::isDigit).count() < SHORTEST_NUMBER) {
            return lack(Part.PHONE, Bundle.lackNumber(name, contact.phone()));
        }
        if (contact.kind() == ContactKind.PROVIDER_AREA && contact.areas().isEmpty()) {
            return lack(Part.AREAS, Bundle.lackAreas(name));
        }
        if (contact.kind() == ContactKind.FOCAL_OFFICER && contact.unit().isEmpty()) {
            return lack(Part.UNIT, Bundle.lackUnit(name));
        }
        return Optional.empty();
    }

    private static Optional<Lack> lack(Part part, String sentence) {
        return Optional.of(new Lack(part, sentence));
    }

    private static boolean isTooLong(Contact contact) {
        return contact.name().length() > LONGEST_NAME
                || contact.mail().length() > LONGEST_NAME
                || contact.role().length() > LONGEST_ROLE
                || contact.phone().length() > LONGEST_PHONE
                || contact.note().length() > LONGEST_NOTE;
    }
}

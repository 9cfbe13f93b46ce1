package org.kyso.contacts.coverage;

import org.kyso.contacts.api.ContactKind;
import org.openide.util.NbBundle.Messages;

/** What a kind of contact is called. */
public final class ContactKindNames {

    private ContactKindNames() {}

    @Messages({
        "kindProviderArea=Support area",
        "kindProviderOffice=Enterprise department",
        "kindStaffDivision=Staff division",
        "kindFocalOfficer=Focal officer"
    })
    public static String of(ContactKind kind) {
        return switch (kind) {
            case PROVIDER_AREA -> Bundle.kindProviderArea();
            case PROVIDER_OFFICE -> Bundle.kindProviderOffice();
            case STAFF_DIVISION -> Bundle.kindStaffDivision();
            case FOCAL_OFFICER -> Bundle.kindFocalOfficer();
        };
    }
}

package org.kyso.contacts.api;

/** What a contact is there for. */
public enum ContactKind {
    /** The provider's person for one support area or several. */
    PROVIDER_AREA,
    /** The provider's enterprise department. */
    PROVIDER_OFFICE,
    /** The staff division's desk (phòng Tham mưu). */
    STAFF_DIVISION,
    /** The focal officer (đầu mối) of one unit. */
    FOCAL_OFFICER
}

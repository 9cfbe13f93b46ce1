package org.kyso.contacts.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactConflict;
import org.kyso.contacts.api.ContactKind;

/** A contact as a row, with its rows of areas. */
@Entity
@Table(name = "contact")
class ContactEntity {

    @Id
    private long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    @Column(name = "full_name")
    private String name;

    private String duty;

    private String phone;

    private String mail;

    private String note;

    @Column(name = "unit_code")
    private String unit;

    @Column(name = "changed_by")
    private String changedBy;

    /** In UTC; the databases have no type in common that keeps the zone. */
    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contact_area", joinColumns = @JoinColumn(name = "contact_id"))
    @Column(name = "area_code")
    private Set<String> areas = new HashSet<>();

    /** For the persistence provider. */
    protected ContactEntity() {}

    ContactEntity(long id) {
        this.id = id;
    }

    void copy(Contact contact, String by, Instant at) {
        kind = contact.kind();
        name = contact.name();
        duty = contact.role();
        phone = contact.phone();
        mail = contact.mail();
        note = contact.note();
        unit = contact.unit();
        areas.retainAll(contact.areas());
        areas.addAll(contact.areas());
        changedBy = by;
        changedAt = LocalDateTime.ofInstant(at, ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    Contact contact() {
        return new Contact(id, version, kind, name, duty, phone, mail, note, areas, unit);
    }

    /** What it says against a contact that knows another version of it. */
    ContactConflict against(Contact mine, boolean deleting) {
        var at = Optional.ofNullable(changedAt).map(utc -> utc.toInstant(ZoneOffset.UTC));
        return new ContactConflict(mine, deleting, Optional.of(contact()), changedBy, at);
    }
}

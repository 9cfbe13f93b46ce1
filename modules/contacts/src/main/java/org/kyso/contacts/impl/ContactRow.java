package org.kyso.contacts.impl;

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
import java.util.HashSet;
import java.util.Set;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactKind;

/** A contact as a row, with its rows of areas. */
@Entity
@Table(name = "contact")
class ContactRow {

    @Id
    private long id;

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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contact_area", joinColumns = @JoinColumn(name = "contact_id"))
    @Column(name = "area_code")
    private Set<String> areas = new HashSet<>();

    /** For the persistence provider. */
    protected ContactRow() {}

    ContactRow(long id) {
        this.id = id;
    }

    void copy(Contact contact) {
        kind = contact.kind();
        name = contact.name();
        duty = contact.role();
        phone = contact.phone();
        mail = contact.mail();
        note = contact.note();
        unit = contact.unit();
        areas.retainAll(contact.areas());
        areas.addAll(contact.areas());
    }

    Contact contact() {
        return new Contact(id, kind, name, duty, phone, mail, note, areas, unit);
    }
}

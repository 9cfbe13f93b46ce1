package org.kyso.contacts.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.kyso.contacts.api.LoggedCall;

/** A logged call as a row. */
@Entity
@Table(name = "logged_call")
class LoggedCallEntity {

    @Id
    private long id;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "contact_name")
    private String contactName;

    private String said;

    /** In UTC, as the other moments. */
    @Column(name = "called_at")
    private LocalDateTime calledAt;

    @Column(name = "called_by")
    private String calledBy;

    @Column(name = "call_back_on")
    private LocalDate callBackOn;

    @Column(name = "settled_at")
    private LocalDateTime settledAt;

    @Column(name = "settled_by")
    private String settledBy;

    /** For the persistence provider. */
    protected LoggedCallEntity() {}

    LoggedCallEntity(long id, LoggedCall call, String by) {
        this.id = id;
        unitCode = call.unitCode();
        contactName = call.contactName();
        said = call.said();
        calledAt = now();
        calledBy = by;
        callBackOn = call.callBackOn();
        settledBy = "";
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    /** @return whether it wasn't before */
    boolean settle(String by) {
        if (settledAt != null) {
            return false;
        }
        settledAt = now();
        settledBy = by;
        return true;
    }

    LoggedCall call() {
        Instant at = calledAt.toInstant(ZoneOffset.UTC);
        return new LoggedCall(id, unitCode, contactName, said, at, calledBy, callBackOn, settledAt != null);
    }
}

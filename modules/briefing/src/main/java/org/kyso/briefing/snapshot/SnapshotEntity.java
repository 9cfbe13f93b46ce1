package org.kyso.briefing.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.kyso.briefing.api.Snapshot;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Forecast;

/** A snapshot as a row; what it counts are rows of their own ({@link SnapshotContent}). */
@Entity
@Table(name = "snapshot")
class SnapshotEntity {

    @Id
    private long id;

    private String name;

    @Column(name = "campaign_id")
    private long campaignId;

    @Column(name = "campaign_code")
    private String campaignCode;

    @Column(name = "campaign_name")
    private String campaignName;

    @Column(name = "campaign_start")
    private LocalDate campaignStart;

    @Column(name = "campaign_deadline")
    private LocalDate campaignDeadline;

    @Column(name = "is_deadline_counted")
    private boolean isDeadlineCounted;

    private String product;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Column(name = "tree_of")
    private LocalDate treeOf;

    /** In UTC; the databases have no type in common that keeps the zone. */
    @Column(name = "locked_at")
    private LocalDateTime lockedAt;

    @Column(name = "locked_by")
    private String lockedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "missing_forecast")
    private Forecast.Missing missingForecast;

    private String sha256;

    /** For the persistence provider. */
    protected SnapshotEntity() {}

    SnapshotEntity(Snapshot snapshot, Forecast.Missing missingForecast) {
        id = snapshot.id();
        name = snapshot.name();
        campaignId = snapshot.campaign().id();
        campaignCode = snapshot.campaign().code();
        campaignName = snapshot.campaign().name();
        campaignStart = snapshot.campaign().start();
        campaignDeadline = snapshot.campaign().deadline();
        isDeadlineCounted = snapshot.campaign().isDeadlineCounted();
        product = snapshot.campaign().product();
        asOf = snapshot.asOf();
        treeOf = snapshot.treeOf();
        lockedAt = LocalDateTime.ofInstant(snapshot.lockedAt(), ZoneOffset.UTC);
        lockedBy = snapshot.lockedBy();
        this.missingForecast = missingForecast;
        sha256 = snapshot.sha256();
    }

    long number() {
        return id;
    }

    String campaignCode() {
        return campaignCode;
    }

    /** @param steps of the campaign, which have a table of their own */
    Snapshot snapshot(List<Campaign.Step> steps) {
        var campaign = new Campaign(
                campaignId,
                campaignCode,
                campaignName,
                "",
                campaignStart,
                campaignDeadline,
                isDeadlineCounted,
                product,
                List.of(),
                steps,
                Set.of());
        Instant at = lockedAt.toInstant(ZoneOffset.UTC);
        return new Snapshot(id, name, campaign, asOf, treeOf, at, lockedBy, sha256);
    }

    /** Why nothing was foreseen; null where something was. */
    Forecast.Missing missingForecast() {
        return missingForecast;
    }

    /** What its hash covers, the hash itself and the number left out. */
    static List<Object> hashed(Snapshot snapshot, Forecast.Missing missing) {
        var campaign = snapshot.campaign();
        return Arrays.asList(
                snapshot.name(),
                campaign.code(),
                campaign.name(),
                campaign.start(),
                campaign.deadline(),
                campaign.isDeadlineCounted(),
                campaign.product(),
                snapshot.asOf(),
                snapshot.treeOf(),
                snapshot.lockedAt(),
                snapshot.lockedBy(),
                missing);
    }
}

package org.kyso.charts.model;

import org.kyso.enrollment.api.Measure;
import org.openide.util.NbBundle.Messages;

/** What the parts of a bar are called for a measure; a part that a measure doesn't have has an empty name. */
public record Legend(String verified, String waiting, String blocked, String remaining) {

    @Messages({
        "partVerified=Verified",
        "partWaiting=Reported, to be verified",
        "partBlocked=Blocked",
        "partNotRegistered=Not registered",
        "partBriefed=Briefed",
        "partNotBriefed=Not briefed",
        "partUsed=Used",
        "partNotUsed=Registered, not used yet",
    })
    public static Legend of(Measure measure) {
        return switch (measure) {
            case REGISTERED ->
                new Legend(
                        Bundle.partVerified(), Bundle.partWaiting(), Bundle.partBlocked(), Bundle.partNotRegistered());
            case BRIEFED -> new Legend("", Bundle.partBriefed(), "", Bundle.partNotBriefed());
            case USED -> new Legend("", Bundle.partUsed(), "", Bundle.partNotUsed());
        };
    }
}

package nl.baken.assessment.dossier;

import nl.baken.event.EventHeader;
import nl.baken.event.Provenance;
import nl.baken.event.SafeguardRecorded;
import nl.baken.steering.AlertAcknowledged;
import nl.baken.steering.AlertOwned;
import nl.baken.steering.AlertSilenced;
import nl.baken.steering.RiskAccepted;
import org.apache.avro.specific.SpecificRecord;

/**
 * Between which moments a project was seen to report, live and at all; in milliseconds since 1970 UTC, null when never.
 *
 * <p>Safeguards do not count here: silence of others weighs in a project that reports, and putting a safeguard in place
 * must never make a risk higher. Nor does what the steering group does with alerts and risks: that is not the project reporting.
 */
public record Activity(Long first, Long last, Long firstLive, Long lastLive) implements Facet<Activity> {

    public static final FacetKind<Activity> KIND = new FacetKind<>("activity", new Activity(null, null, null, null));

    @Override
    public Activity with(ReportedEvent reported) {
        if (!isReport(reported.event())) {
            return this;
        }
        EventHeader header = reported.header();
        // Of what is undated it is known when it was reported.
        long at = reported.stamp().undated()
                ? reported.stamp().recorded()
                : header.getOccurredAt().toEpochMilli();
        boolean live = header.getProvenance() == Provenance.LIVE;
        return new Activity(
                earlier(first, at),
                later(last, at),
                live ? earlier(firstLive, at) : firstLive,
                live ? later(lastLive, at) : lastLive);
    }

    private static boolean isReport(SpecificRecord event) {
        return switch (event) {
            case SafeguardRecorded safeguard -> false;
            case RiskAccepted act -> false;
            case AlertAcknowledged act -> false;
            case AlertSilenced act -> false;
            case AlertOwned act -> false;
            default -> true;
        };
    }

    private static Long earlier(Long known, long at) {
        return known == null ? at : Math.min(known, at);
    }

    private static Long later(Long known, long at) {
        return known == null ? at : Math.max(known, at);
    }
}

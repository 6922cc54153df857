package nl.baken.assessment.dossier;

import java.util.Comparator;
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
 *
 * @param latestLive the latest live report
 */
public record Activity(Long first, Long last, Long firstLive, Stamp latestLive) implements Facet<Activity> {

    public static final FacetKind<Activity> KIND = new FacetKind<>("activity", new Activity(null, null, null, null));

    private static final Comparator<Stamp> BY_REPORT =
            Comparator.comparingLong(Activity::at).thenComparing(Comparator.naturalOrder());

    @Override
    public Activity with(ReportedEvent reported) {
        if (!isReport(reported.event())) {
            return this;
        }
        EventHeader header = reported.header();
        long at = at(reported.stamp());
        boolean live = header.getProvenance() == Provenance.LIVE;
        return new Activity(
                earlier(first, at),
                later(last, at),
                live ? earlier(firstLive, at) : firstLive,
                live ? latest(latestLive, reported.stamp()) : latestLive);
    }

    /** When it reported live last, in milliseconds since 1970 UTC; null when it never did. */
    public Long lastLive() {
        return latestLive == null ? null : at(latestLive);
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

    private static Stamp latest(Stamp known, Stamp stamp) {
        return known == null || BY_REPORT.compare(known, stamp) < 0 ? stamp : known;
    }

    /** Of what is undated it is known when it was reported. */
    private static long at(Stamp stamp) {
        return stamp.undated() ? stamp.recorded() : stamp.at();
    }

    private static Long earlier(Long known, long at) {
        return known == null ? at : Math.min(known, at);
    }

    private static Long later(Long known, long at) {
        return known == null ? at : Math.max(known, at);
    }
}

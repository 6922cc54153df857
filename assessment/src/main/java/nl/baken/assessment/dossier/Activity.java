package nl.baken.assessment.dossier;

import nl.baken.event.EventHeader;
import nl.baken.event.Provenance;

/**
 * Between which moments a project was seen to report, live and at all; in milliseconds since 1970 UTC, null when never.
 *
 * <p>Safeguards do not count here: silence of others weighs in a project that reports, and putting a safeguard in place
 * must never make a risk higher. Nor does what the steering group accepts: that is not the project reporting.
 */
public record Activity(Long first, Long last, Long firstLive, Long lastLive) {

    static final Activity NONE = new Activity(null, null, null, null);

    Activity with(EventHeader header) {
        long at = header.getOccurredAt().toEpochMilli();
        boolean live = header.getProvenance() == Provenance.LIVE;
        return new Activity(
                earlier(first, at),
                later(last, at),
                live ? earlier(firstLive, at) : firstLive,
                live ? later(lastLive, at) : lastLive);
    }

    private static Long earlier(Long known, long at) {
        return known == null ? at : Math.min(known, at);
    }

    private static Long later(Long known, long at) {
        return known == null ? at : Math.max(known, at);
    }
}

package nl.baken.assessment.dossier;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * What the signals of the model matched.
 *
 * @param bySignal by the id of the signal
 */
public record Matches(Map<String, Recent<Match>> bySignal) implements Facet<Matches> {

    public static final FacetKind<Matches> KIND = new FacetKind<>("matches", new Matches(Map.of()));

    public Matches {
        bySignal = bySignal == null ? Map.of() : Collections.unmodifiableMap(bySignal);
    }

    @Override
    public Matches with(ReportedEvent reported) {
        Map<String, Recent<Match>> next = null;
        for (SignalMatch match : reported.matched()) {
            Recent<Match> known = bySignal.getOrDefault(match.signal(), Recent.empty());
            Recent<Match> with = known.with(reported.stamp(), match.match());
            if (!with.equals(known)) {
                next = next == null ? new HashMap<>(bySignal) : next;
                next.put(match.signal(), with);
            }
        }
        return next == null ? this : new Matches(next);
    }
}

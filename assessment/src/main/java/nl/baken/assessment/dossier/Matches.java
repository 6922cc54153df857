package nl.baken.assessment.dossier;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the signals of the model matched. Of what is stated of one thing more than once, the latest.
 *
 * @param bySignal by the id of the signal, what takes an earlier one back included
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
            Recent<Match> with = with(known, new Stamped<>(reported.stamp(), match.match()));
            if (!with.equals(known)) {
                next = next == null ? new HashMap<>(bySignal) : next;
                next.put(match.signal(), with);
            }
        }
        return next == null ? this : new Matches(next);
    }

    private static Recent<Match> with(Recent<Match> known, Stamped<Match> stated) {
        if (stated.value().statement() == null) {
            return known.with(stated.stamp(), stated.value());
        }
        List<Stamped<Match>> others = known.entries().stream()
                .filter(entry -> !entry.value().restates(stated.value()))
                .toList();
        Stamped<Match> latest = Stream.concat(known.entries().stream(), Stream.of(stated))
                .filter(entry -> entry.value().restates(stated.value()))
                .reduce(Stamped::later)
                .orElseThrow();
        Recent<Match> with = new Recent<>(others, null, known.truncated()).with(latest.stamp(), latest.value());
        return new Recent<>(with.entries(), first(known, stated), with.truncated());
    }

    /** What takes something back is no first of it. */
    private static Stamp first(Recent<Match> known, Stamped<Match> stated) {
        boolean earlier = !stated.value().isTakenBack()
                && (known.first() == null || stated.stamp().compareTo(known.first()) < 0);
        return earlier ? stated.stamp() : known.first();
    }
}

package nl.baken.assessment.dossier;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the signals of the model matched. Of what is stated of one thing more than once, the latest.
 *
 * @param bySignal by the id of the signal, what takes an earlier one back included
 * @param bytes how large they are together, as {@link Size} has it
 */
public record Matches(Map<String, Recent<Match>> bySignal, int bytes) implements Facet<Matches> {

    public static final FacetKind<Matches> KIND = new FacetKind<>("matches", new Matches(Map.of(), 0));

    /**
     * Of all signals together. What goes by number does not depend on the order of events, and what goes by size does; so
     * the number is reached first as long as a match takes no more than 277 bytes, where 208 are ordinary.
     */
    private static final int MOST = 768;

    private static final int MOST_BYTES = 208 * Bound.KIB;

    public Matches {
        bySignal = bySignal == null ? Map.of() : Collections.unmodifiableMap(bySignal);
    }

    @Override
    public Matches with(ReportedEvent reported) {
        Map<String, Recent<Match>> next = null;
        int size = bytes;
        for (SignalMatch match : reported.matched()) {
            Recent<Match> known = bySignal.getOrDefault(match.signal(), Recent.empty());
            Recent<Match> with = with(known, new Stamped<>(reported.stamp(), match.match()));
            if (!with.equals(known)) {
                next = next == null ? new HashMap<>(bySignal) : next;
                next.put(match.signal(), with);
                size += grown(known, with);
            }
        }
        if (next == null) {
            return this;
        }
        int count = next.values().stream()
                .mapToInt(matches -> matches.entries().size())
                .sum();
        for (; count > MOST || size > MOST_BYTES; count--) {
            size -= leaveOut(next);
        }
        return new Matches(next, size);
    }

    /**
     * Of the signal with the most, the earliest goes; with its last one goes when it was first, or the firsts of many signals would leave
     * no room for anything. Gives what became free.
     */
    private static int leaveOut(Map<String, Recent<Match>> next) {
        Map.Entry<String, Recent<Match>> most = Collections.max(
                next.entrySet(),
                Comparator.<Map.Entry<String, Recent<Match>>>comparingInt(
                                entry -> entry.getValue().entries().size())
                        .thenComparing(Map.Entry::getKey));
        Recent<Match> before = most.getValue();
        List<Stamped<Match>> left = before.entries().subList(1, before.entries().size());
        Recent<Match> after = new Recent<>(left, left.isEmpty() ? null : before.first(), true);
        next.put(most.getKey(), after);
        return -grown(before, after);
    }

    /** By how many bytes; what stands in both is not looked at, since most does. */
    private static int grown(Recent<Match> before, Recent<Match> after) {
        return sizeWithout(after, before)
                - sizeWithout(before, after)
                + Size.of(after.first())
                - Size.of(before.first());
    }

    private static int sizeWithout(Recent<Match> matches, Recent<Match> others) {
        int size = 0;
        for (Stamped<Match> entry : matches.entries()) {
            if (isNotIn(others, entry)) {
                size += Size.of(entry);
            }
        }
        return size;
    }

    @SuppressWarnings(
            "ReferenceEquality") // An entry that stays is the same object; one that only equals it has its size.
    private static boolean isNotIn(Recent<Match> matches, Stamped<Match> entry) {
        for (Stamped<Match> other : matches.entries()) {
            if (other == entry) {
                return false;
            }
        }
        return true;
    }

    /** True when more matched than is kept. */
    public boolean truncated() {
        return bySignal.values().stream().anyMatch(Recent::truncated);
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

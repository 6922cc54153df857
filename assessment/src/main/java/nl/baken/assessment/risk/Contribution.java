package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.List;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.hash.ValueHash;
import nl.baken.output.Reason;
import nl.baken.output.ReasonKind;
import nl.baken.output.Text;

/**
 * What one rule adds to a reading.
 *
 * @param decibans whole thousandths, so that sums are exact and do not depend on their order
 * @param events those that count in it, oldest first
 * @param since null for a prior
 * @param undated true when {@code since} is no date, but a place in the order
 * @param until when it is gone; null when it stays
 */
public record Contribution(
        String rule,
        ReasonKind kind,
        double decibans,
        List<Stamp> events,
        Long since,
        boolean undated,
        Long until,
        Text text,
        String source) {

    static final int EVENTS_SHOWN = 5;
    private static final double THOUSANDTH = 1000.0;

    /** Whole thousandths of a deciban: far below what anyone weighs, and sums of them are exact. */
    static double quantised(double decibans) {
        return Math.rint(decibans * THOUSANDTH) / THOUSANDTH;
    }

    /** The same as a whole number of thousandths. */
    static long thousandths(double decibans) {
        return (long) Math.rint(decibans * THOUSANDTH);
    }

    /** From thousandths to decibans. */
    static double decibans(long thousandths) {
        return thousandths / THOUSANDTH;
    }

    /** Adds what is read of it, apart from texts that its rule gives. */
    void addTo(ValueHash hash) {
        hash.add(rule)
                .add(decibans)
                .add(since == null || undated ? -1 : since)
                .add(until == null ? -1 : until)
                .add(events.size());
        for (int i = Math.max(0, events.size() - EVENTS_SHOWN); i < events.size(); i++) {
            hash.add(events.get(i).event());
        }
    }

    /** The same as a record of the contract. */
    public Reason toReason() {
        List<String> latest = events.subList(Math.max(0, events.size() - EVENTS_SHOWN), events.size()).stream()
                .map(Stamp::event)
                .toList()
                .reversed();
        return new Reason(
                rule,
                kind,
                decibans,
                latest,
                events.size(),
                since == null ? null : Instant.ofEpochMilli(since),
                undated,
                until == null ? null : Instant.ofEpochMilli(until),
                text,
                source);
    }
}

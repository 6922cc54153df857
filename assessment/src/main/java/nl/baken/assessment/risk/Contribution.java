package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.List;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.Reason;
import nl.baken.output.ReasonKind;
import nl.baken.output.Text;

/**
 * What one rule adds to a reading.
 *
 * @param decibans whole thousandths, so that sums are exact and do not depend on their order
 * @param events those that count in it, oldest first
 * @param since null for a prior
 * @param until when it is gone; null when it stays
 * @param slope by how many decibans a day it can change at most, as long as no event comes
 * @param nextJump when it changes all at once
 */
record Contribution(
        String rule,
        ReasonKind kind,
        double decibans,
        List<Stamp> events,
        Long since,
        Long until,
        double slope,
        NextChange nextJump,
        Text text,
        String source) {

    private static final int EVENTS_SHOWN = 5;
    private static final double THOUSANDTH = 1000.0;

    /** Whole thousandths of a deciban: far below what anyone weighs, and sums of them are exact. */
    static double quantised(double decibans) {
        return Math.rint(decibans * THOUSANDTH) / THOUSANDTH;
    }

    /** The exact sum of quantised contributions. */
    static double sum(List<Contribution> contributions) {
        long thousandths = 0;
        for (Contribution contribution : contributions) {
            thousandths += Math.round(contribution.decibans * THOUSANDTH);
        }
        return thousandths / THOUSANDTH;
    }

    Reason toReason() {
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
                until == null ? null : Instant.ofEpochMilli(until),
                text,
                source);
    }
}

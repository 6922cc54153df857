package nl.baken.assessment.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.baken.assessment.dossier.GateDecision;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.dossier.Steering;
import nl.baken.output.Basis;
import nl.baken.output.GateAdvice;
import nl.baken.output.Knowledge;
import nl.baken.output.RiskLevel;

/**
 * What was published of a project. Levels depend on it (hysteresis, dwell), and so does what counts as a change.
 *
 * @param risks by the id of the risk
 * @param outputs as they were published last, by the name of the output
 * @param accepted on which acceptance of a risk the steering group knew what, by the id of the risk
 * @param differsSince since when the status that the project reports is better than what is computed, in milliseconds
 *     since 1970 UTC; null when it is not
 * @param advice which advice was given when, and which one held at the latest decision
 * @param unsettled true when events arrived since the last tick: the next tick publishes where the readings settled
 */
public record LastPublished(
        SortedMap<String, PublishedRisk> risks,
        SortedMap<String, PublishedOutput> outputs,
        SortedMap<String, AcceptedLevel> accepted,
        Long differsSince,
        AdviceHistory advice,
        boolean unsettled) {

    public static final LastPublished NOTHING = new LastPublished(null, null, null, null, null, false);

    public LastPublished {
        risks = risks == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(risks);
        outputs = outputs == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(outputs);
        accepted = accepted == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(accepted);
        advice = advice == null ? AdviceHistory.NOTHING : advice;
    }

    /** What was published after an assessment; the same object when it was the same. */
    @SuppressWarnings("ReferenceEquality") // Maps that nobody changed are the same object.
    public LastPublished with(
            SortedMap<String, PublishedRisk> latestRisks,
            SortedMap<String, PublishedOutput> latestOutputs,
            Long latestDiffersSince,
            AdviceHistory latestAdvice,
            boolean nowUnsettled) {
        boolean same = latestRisks == risks
                && latestOutputs == outputs
                && Objects.equals(latestDiffersSince, differsSince)
                && latestAdvice == advice
                && nowUnsettled == unsettled;
        return same
                ? this
                : new LastPublished(
                        latestRisks, latestOutputs, accepted, latestDiffersSince, latestAdvice, nowUnsettled);
    }

    /**
     * The same with the outputs that the public topics carry.
     *
     * @param readings the name of the output of which a hash is kept that is not that of its record
     */
    public LastPublished withPublic(PublicState state, String readings) {
        SortedMap<String, PublishedOutput> carried = new TreeMap<>(state.outputs());
        PublishedOutput own = outputs.get(readings);
        if (state.readingsAreOwn() && own != null) {
            carried.put(readings, own);
        } else {
            carried.remove(readings);
        }
        return new LastPublished(risks, carried, accepted, differsSince, advice, unsettled);
    }

    /**
     * Remembers of acceptances that are new which level had been published when they came in: that is what was accepted. An
     * alert begins at HIGH, so who accepts a risk before that does not want to hear of HIGH.
     */
    public LastPublished withAcceptances(Steering steering) {
        if (steering.accepted().byId().isEmpty()) {
            return this;
        }
        SortedMap<String, AcceptedLevel> covered = new TreeMap<>(accepted);
        steering.accepted().byId().forEach((risk, word) -> {
            AcceptedLevel before = covered.get(risk);
            if (before == null || !before.word().equals(word.stamp())) {
                PublishedRisk published = risks.get(risk);
                boolean critical = published != null && published.level() == RiskLevel.CRITICAL;
                covered.put(risk, new AcceptedLevel(word.stamp(), critical ? RiskLevel.CRITICAL : RiskLevel.HIGH));
            }
        });
        return covered.equals(accepted)
                ? this
                : new LastPublished(risks, outputs, covered, differsSince, advice, unsettled);
    }

    /** Remembers which advice held when the steering group decided last. */
    @SuppressWarnings("ReferenceEquality")
    public LastPublished withDecision(Stamped<GateDecision> latest) {
        AdviceHistory held = advice.with(latest);
        return held == advice ? this : new LastPublished(risks, outputs, accepted, differsSince, held, unsettled);
    }

    /** The history of advice with the one that is given now. */
    public AdviceHistory adviceWith(GateAdvice given, Instant now) {
        return advice.with(given, now.toEpochMilli());
    }

    /** Up to which level the latest acceptance of a risk counts. */
    public RiskLevel acceptedLevel(String risk) {
        AcceptedLevel covered = accepted.get(risk);
        return covered == null ? RiskLevel.HIGH : covered.level();
    }

    /**
     * An acceptance that came in.
     *
     * @param word the event
     * @param level what it covers: HIGH or CRITICAL
     */
    public record AcceptedLevel(Stamp word, RiskLevel level) {}

    /**
     * What was published of one risk.
     *
     * @param since when the level became what it is, in milliseconds since 1970 UTC
     * @param decibans with safeguards
     * @param basis what it rested on
     * @param acceptedUntil last day of the acceptance that ran; null when none did
     * @param reasons decibans by rule, for telling what changed
     */
    public record PublishedRisk(
            RiskLevel level,
            long since,
            double decibans,
            Basis basis,
            Knowledge knowledge,
            LocalDate acceptedUntil,
            SortedMap<String, Double> reasons) {

        /** A difference of a deciban is the least that a person can weigh (I. J. Good, 1979). */
        public static final double VISIBLE = 1.0;

        public PublishedRisk {
            reasons = reasons == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(reasons);
        }
    }
}

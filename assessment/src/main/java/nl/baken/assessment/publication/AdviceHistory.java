package nl.baken.assessment.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.baken.assessment.dossier.GateDecision;
import nl.baken.assessment.dossier.PhaseOrder;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.event.Decision;
import nl.baken.event.Phase;
import nl.baken.output.Advice;
import nl.baken.output.GateAdvice;

/**
 * Which advice was given when, and which one held when the steering group decided last: a decision is held against the
 * advice of its own moment, whatever is advised later.
 *
 * @param given the latest, oldest first; a bounded number
 * @param decision the latest decision, by its event; null when there was none
 * @param atDecision the advice that held then; null when that is not known
 */
public record AdviceHistory(List<Given> given, String decision, Advice atDecision) {

    public static final AdviceHistory NOTHING = new AdviceHistory(List.of(), null, null);

    private static final int MOST = 12;

    /**
     * Advice from a moment on.
     *
     * @param since the time of the log, in milliseconds since 1970 UTC
     * @param nextPhase the phase that the gate leads to; null at the end
     * @param byDecision true when it only repeats that the steering group decided HOLD
     */
    public record Given(long since, Advice advice, Phase nextPhase, boolean byDecision) {

        /** True when it was given in that phase, for the gate at its end. */
        private boolean isOfPhase(Phase phase) {
            return phase != Phase.UNKNOWN && nextPhase == PhaseOrder.after(phase);
        }

        private boolean isOf(GateAdvice given) {
            return advice == given.getAdvice()
                    && nextPhase == given.getNextPhase()
                    && byDecision == given.getHoldsByDecision();
        }
    }

    public AdviceHistory {
        given = given == null ? List.of() : List.copyOf(given);
    }

    /** With the latest decision and the advice that held then; the same when it is known already. */
    AdviceHistory with(Stamped<GateDecision> latest) {
        String event = latest == null ? null : latest.stamp().event();
        return Objects.equals(event, decision)
                ? this
                : new AdviceHistory(given, event, latest == null ? null : adviceAt(latest));
    }

    /** With the advice that is given now; the same when that is as it was. */
    AdviceHistory with(GateAdvice advice, long now) {
        Given last = given.isEmpty() ? null : given.getLast();
        if (last != null && last.isOf(advice)) {
            return this;
        }
        List<Given> next = new ArrayList<>(given.subList(given.size() < MOST ? 0 : 1, given.size()));
        next.add(new Given(now, advice.getAdvice(), advice.getNextPhase(), advice.getHoldsByDecision()));
        return new AdviceHistory(next, decision, atDecision);
    }

    /**
     * Of what is undated it is known only that it came after what was advised so far; nothing was decided after it was known. A GO
     * to a phase that has begun by then is held against the advice for the gate to that phase, and not against one that another
     * gate, or the end of the project, has taken the place of.
     */
    private Advice adviceAt(Stamped<GateDecision> taken) {
        Stamp stamp = taken.stamp();
        long latest =
                stamp.undated() ? Long.MAX_VALUE : Math.min(stamp.latest(), Math.max(stamp.at(), stamp.recorded()));
        Phase to = taken.value().decision() == Decision.GO ? taken.value().phase() : null;
        for (Given each : given.reversed()) {
            if (each.since() > latest || (to != null && each.isOfPhase(to))) {
                continue;
            }
            boolean ofOtherGate = to != null && each.nextPhase() != null && each.nextPhase() != to;
            return each.byDecision() || ofOtherGate ? null : each.advice();
        }
        return null;
    }
}

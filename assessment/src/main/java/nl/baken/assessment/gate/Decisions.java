package nl.baken.assessment.gate;

import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.GateDecision;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.event.Decision;

/** What the steering group decided in the current phase. */
public final class Decisions {

    private Decisions() {}

    /**
     * The latest decision since the current phase began; null when there was none. A GO of that very moment is the one
     * that let the phase begin.
     */
    public static GateDecision latest(Dossier dossier) {
        Stamped<GateDecision> latest = dossier.decisions().last();
        return latest == null || !isOfCurrentPhase(latest, dossier) ? null : latest.value();
    }

    /** True when it was decided since the current phase began, or no phase is known. */
    static boolean isOfCurrentPhase(Stamped<GateDecision> decision, Dossier dossier) {
        if (dossier.phase() == null) {
            return true;
        }
        long since = dossier.phase().stamp().at() + (decision.value().decision() == Decision.GO ? 1 : 0);
        return decision.stamp().at() >= since;
    }

    /** The hold that the steering group decided last; null when it did not, or when the project has gone on since. */
    public static GateDecision hold(Dossier dossier) {
        GateDecision latest = latest(dossier);
        return latest != null && latest.decision() == Decision.HOLD ? latest : null;
    }
}

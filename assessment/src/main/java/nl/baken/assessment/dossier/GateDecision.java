package nl.baken.assessment.dossier;

import java.time.LocalDate;
import nl.baken.event.Decision;
import nl.baken.event.Phase;

/**
 * A decision of the steering group.
 *
 * @param phase the phase that is allowed or gone back to; null when the decision is not about a phase
 * @param resumeCondition for HOLD, what has to happen first; null otherwise
 * @param resumeOn for HOLD, the day on which the steering group looks again; null otherwise
 * @param withNextPhasePlan true when plan, budget and duration of the next phase were part of it; null when not noted
 */
public record GateDecision(
        Decision decision, Phase phase, String resumeCondition, LocalDate resumeOn, Boolean withNextPhasePlan) {}

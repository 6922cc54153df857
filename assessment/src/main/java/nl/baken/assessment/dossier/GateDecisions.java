package nl.baken.assessment.dossier;

import nl.baken.event.Decision;
import nl.baken.event.SteeringDecisionTaken;

/** What the steering group decided. */
public record GateDecisions(Recent<GateDecision> decisions) implements Facet<GateDecisions> {

    public static final FacetKind<GateDecisions> KIND = new FacetKind<>("decisions", new GateDecisions(Recent.empty()));

    private static final int MOST_CONDITION = 1_000;

    @Override
    public GateDecisions with(ReportedEvent reported) {
        return reported.event() instanceof SteeringDecisionTaken e && e.getDecision() != Decision.UNKNOWN
                ? new GateDecisions(decisions.within(
                        16 * Bound.KIB,
                        Recent.CAPACITY,
                        reported.stamp(),
                        new GateDecision(
                                e.getDecision(),
                                e.getPhase(),
                                Cut.to(MOST_CONDITION, e.getResumeCondition()),
                                e.getResumeOn(),
                                e.getWithNextPhasePlan())))
                : this;
    }
}
